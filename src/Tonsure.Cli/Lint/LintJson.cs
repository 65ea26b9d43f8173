using System.Text.Json;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>Findings for programs.</summary>
internal static class LintJson
{
    private static readonly English Texts = new();

    public static void Write(CommandContext cli, IReadOnlyList<LintedFile> files) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("errors", files.Sum(file => file.Count(LintSeverity.Error)));
                json.WriteNumber("warnings", files.Sum(file => file.Count(LintSeverity.Warning)));
                json.WriteStartArray("documents");
                foreach (LintedFile file in files)
                {
                    Document(json, file);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void Document(Utf8JsonWriter json, LintedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Name);
        json.WriteBoolean("read", file.Report is not null);
        json.WriteString("format", file.Report?.Format?.Word());
        json.WriteString(
            "version",
            file.Report?.Version is { Length: > 0 } version ? version : null
        );
        json.WriteNumber("errors", file.Count(LintSeverity.Error));
        json.WriteNumber("warnings", file.Count(LintSeverity.Warning));
        json.WriteStartArray("findings");
        foreach (LintReport.Located found in file.Report?.Findings ?? [])
        {
            json.WriteStartObject();
            json.WriteString("rule", found.Finding.Rule.Word());
            json.WriteString("severity", Word(found.Finding.Severity));
            json.WriteString("path", found.Finding.Path);
            json.WriteNumber("line", found.Line);
            json.WriteString("why", Texts.LintReason(found.Finding));
            json.WriteString("mend", Texts.LintMend(found.Finding));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Word(LintSeverity severity) =>
        severity == LintSeverity.Error ? "error" : "warning";
}
