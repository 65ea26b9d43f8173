namespace Tonsure.Disclosing.Documents;

/// <summary>All forms. A new one is a line here.</summary>
public static class DisclosureDocuments
{
    /// <summary>The forms, by the order in which they are told.</summary>
    /// <param name="datapoints">The datapoints of ESRS E1.</param>
    public static IReadOnlyList<IDisclosureDocument> All(
        Func<IReadOnlyList<EsrsDatapoint>> datapoints
    ) =>
        [
            new CycloneDx("1.6"),
            new CycloneDx("1.7"),
            new Spdx(),
            new HuggingFace(),
            new EuAiAct(),
            new Sci(),
            new SciAi(),
            new EsrsE1(datapoints),
            new MarkdownPage(),
            new HtmlPage(),
        ];
}
