namespace Tonsure.Disclosing.Lint;

/// <summary>Formats by name.</summary>
public static class DocumentFormats
{
    /// <summary>The format's word for programs.</summary>
    /// <param name="format">The format.</param>
    public static string Word(this DocumentFormat format) =>
        format switch
        {
            DocumentFormat.CycloneDx => "cyclonedx",
            DocumentFormat.Spdx => "spdx",
            DocumentFormat.ModelCard => "model-card",
            DocumentFormat.Sci => "sci",
            DocumentFormat.EuAiAct => "eu-ai-act",
            DocumentFormat.EsrsE1 => "esrs-e1",
            DocumentFormat.Statement => "statement",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no format"),
        };
}
