using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Lint;

/// <summary>What a document calls itself.</summary>
internal static class DocumentTitle
{
    private static readonly string[] Names =
    [
        "$schema",
        "form",
        "format",
        "standard",
        "specification",
        "title",
        "document",
        "type",
        "name",
    ];

    /// <summary>Whether one of the members that name a document has one of the words.</summary>
    public static bool Has(JsonValue.Members json, params ReadOnlySpan<string> words)
    {
        foreach (string name in Names)
        {
            string title = json[name]?.AsText ?? "";
            foreach (string word in words)
            {
                if (title.Replace('_', '-').Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
