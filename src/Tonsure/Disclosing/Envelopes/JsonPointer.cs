namespace Tonsure.Disclosing.Envelopes;

/// <summary>Places in a JSON document as RFC 6901 writes them.</summary>
internal static class JsonPointer
{
    /// <summary>A pointer one step deeper.</summary>
    /// <param name="pointer">The pointer; empty for the whole document.</param>
    /// <param name="name">The name of the member, or the index of the item.</param>
    public static string Join(string pointer, string name) => pointer + "/" + Escape(name);

    /// <summary>A name as it stands in a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal)
            .Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The names that a pointer is made of; none for the whole document.</summary>
    /// <param name="pointer">Empty, or with a slash before each name.</param>
    public static IReadOnlyList<string> Names(string pointer) =>
        pointer.Length == 0
            ? []
            :
            [
                .. pointer[1..]
                    .Split('/')
                    .Select(name =>
                        name.Replace("~1", "/", StringComparison.Ordinal)
                            .Replace("~0", "~", StringComparison.Ordinal)
                    ),
            ];
}
