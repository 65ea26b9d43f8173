namespace Tonsure.Disclosing.Lint;

/// <summary>Formats of disclosures.</summary>
public enum DocumentFormat
{
    /// <summary>CycloneDX JSON.</summary>
    CycloneDx,

    /// <summary>SPDX 3 JSON-LD.</summary>
    Spdx,

    /// <summary>A model card: Markdown, with YAML before it as hubs have it, or with a table of emissions.</summary>
    ModelCard,

    /// <summary>Scores of Software Carbon Intensity, for AI or any other software.</summary>
    Sci,

    /// <summary>Fields of the EU's form for the documentation of general-purpose models.</summary>
    EuAiAct,

    /// <summary>Data points of ESRS E1.</summary>
    EsrsE1,

    /// <summary>An in-toto statement, in an envelope or bare.</summary>
    Statement,
}
