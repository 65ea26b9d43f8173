using YamlDotNet.Core;

namespace Tonsure.Adapters.Tables;

/// <summary>Looks how deep a YAML text is before it is read whole: a reader that calls itself at each level ends the process where levels do not end.</summary>
internal static class YamlDepth
{
    private const int Most = 64;

    /// <summary>Looks at a text.</summary>
    /// <exception cref="YamlException">It is deeper than anything that is read here, or no YAML.</exception>
    public static void Check(string text)
    {
        using StringReader reader = new(text);
        Parser parser = new(reader);
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Most)
            {
                throw new YamlException(
                    parser.Current.Start,
                    parser.Current.End,
                    "lists and maps inside one another, too deep"
                );
            }
        }
    }
}
