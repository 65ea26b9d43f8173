using System.Text.Json;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Lint;

namespace Tonsure.Cli.Lint;

/// <summary>Findings as SARIF 2.1.0, which code hosts show beside the lines.</summary>
internal static class LintSarif
{
    private static readonly English Texts = new();

    public static void Write(CommandContext cli, IReadOnlyList<LintedFile> files) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                json.WriteString("version", "2.1.0");
                json.WriteStartArray("runs");
                json.WriteStartObject();
                Tool(json);
                Invocation(json, files);
                json.WriteString("columnKind", "utf16CodeUnits");
                json.WriteStartArray("results");
                foreach (LintedFile file in files)
                {
                    foreach (LintReport.Located found in file.Report?.Findings ?? [])
                    {
                        Result(json, file.Name, found);
                    }
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void Tool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tonsure");
        json.WriteString("version", ProgramVersion.Text);
        json.WriteStartArray("rules");
        foreach (LintRule rule in LintRules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Word());
            Text(json, "shortDescription", Texts.LintRuleName(rule));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LintJson.Word(rule.Severity()));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, IReadOnlyList<LintedFile> files)
    {
        LintedFile[] unread = [.. files.Where(file => file.Report is null)];
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", unread.Length == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (LintedFile file in unread)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            Text(json, "message", Texts.FileUnreadable(file.Name, file.Fault));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, string file, LintReport.Located found)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Finding.Rule.Word());
        json.WriteNumber("ruleIndex", LintRules.All.IndexOf(found.Finding.Rule));
        json.WriteString("level", LintJson.Word(found.Finding.Severity));
        Text(
            json,
            "message",
            $"{Texts.LintReason(found.Finding)}. {Texts.LintMend(found.Finding)}."
        );
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(file));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", found.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        if (found.Finding.Path.StartsWith('/'))
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", found.Finding.Path);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path that was typed relative stays so: code hosts take it from the repository's root.</summary>
    private static string Address(string file) =>
        file == "-" ? "stdin"
        : Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
