using Tonsure.System.Tests.Rules;
using Xunit;

namespace Tonsure.System.Tests.Cli;

/// <summary>The collection of facts that some tests need; they are skipped where it is absent.</summary>
internal static class SharedFacts
{
    /// <summary>Its data folder.</summary>
    public static string Data()
    {
        string data = Path.GetFullPath(
            Path.Combine(
                Environment.GetEnvironmentVariable("TONSURE_SHARED")
                    ?? Path.Combine(Product.Root, "..", "shared"),
                "data"
            )
        );
        if (!Directory.Exists(data))
        {
            Assert.Skip("The collection of facts is not here (TONSURE_SHARED).");
        }

        return data;
    }
}
