#include "adapters/tables/formats.hpp"

#include <fstream>

namespace hito::tables {

namespace {

class Json final : public ReportWriter {
public:
    Json(const std::string& path, const ReportHead& head)
        : out_{path, std::ios::binary}, columns_{head.report.columns} {
        Printer top;
        top.open('{').field("informe", head.report.name).field("titulo", head.report.title);
        top.field("norma", head.report.norm).field("entidad", head.entity);
        top.field("a_la_fecha", to_iso(head.asked.as_of)).key("parametros").open('{');
        for (const auto& [name, value] : head.asked.values) print(top.key(name), value);
        top.close('}').key("filas");
        out_ << top.take() << '[';
    }
    void row(const ReportRow& cells) override {
        Printer line;
        line.open('{');
        for (std::size_t i = 0; i < columns_.size(); ++i) print(line.key(columns_[i].name), cells.at(i));
        line.close('}');
        out_ << (rows_++ == 0 ? "\n" : ",\n") << line.take();
        check();
    }
    void finish(const std::vector<std::string>& left_out) override {
        Printer list;
        list.open('[');
        for (const auto& why : left_out) list.text(why);
        list.close(']');
        out_ << "\n],\"sin_evaluar\":" << list.take() << "}\n";
        out_.close();
        check();
    }

private:
    void check() const {
        if (!out_) throw std::runtime_error("no se pudo escribir el archivo del informe");
    }
    std::ofstream out_;
    std::span<const FieldInfo> columns_;
    std::uint64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<ReportWriter> open_json(const std::string& path, const ReportHead& head) {
    return std::make_unique<Json>(path, head);
}

}  // namespace hito::tables
