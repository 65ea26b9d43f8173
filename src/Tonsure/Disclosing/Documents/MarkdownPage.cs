using System.Text;

namespace Tonsure.Disclosing.Documents;

/// <summary>A page in Markdown.</summary>
public sealed class MarkdownPage : IDisclosureDocument
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        PageContent content = new(request);
        StringBuilder text = new();
        text.Append("# ").Append(Plain(content.Title)).Append("\n\n");
        foreach (string line in content.Head)
        {
            text.Append("- ").Append(Plain(line)).Append('\n');
        }

        foreach (PageSection section in content.Sections)
        {
            text.Append("\n## ").Append(Plain(section.Heading)).Append('\n');
            foreach (string sentence in section.Sentences)
            {
                text.Append('\n').Append(Plain(sentence)).Append('\n');
            }

            foreach (PageTable table in section.Tables)
            {
                Append(text, table);
            }
        }

        return new DocumentOutcome.Written(text.ToString());
    }

    private static void Append(StringBuilder text, PageTable table)
    {
        text.Append('\n');
        Row(text, table.Columns.Select(column => column.Heading));
        text.Append('|');
        foreach (PageColumn column in table.Columns)
        {
            text.Append(column.IsNumber ? " ---: |" : " --- |");
        }

        text.Append('\n');
        foreach (IEnumerable<string> row in table.Rows)
        {
            Row(text, row);
        }
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells)
    {
        text.Append('|');
        foreach (string cell in cells)
        {
            text.Append(' ').Append(Plain(cell)).Append(" |");
        }

        text.Append('\n');
    }

    /// <summary>Names come from the ledger: nothing of them is taken for Markdown.</summary>
    private static string Plain(string words)
    {
        StringBuilder text = new(words.Length);
        foreach (char c in words)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~')
            {
                text.Append('\\');
            }

            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }
}
