using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>A browser takes all of a small machine: it runs beside no test that measures power or waits for a sample.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserAlone
{
    /// <summary>What its tests name.</summary>
    public const string Name = "browser";

    private BrowserAlone() { }
}
