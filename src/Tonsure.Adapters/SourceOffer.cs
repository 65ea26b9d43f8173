using Tonsure.Grid.Sources;

namespace Tonsure.Adapters;

/// <summary>A source of intensities that the program can make.</summary>
/// <param name="Name">Its name in <c>tonsure.yaml</c>.</param>
/// <param name="Make">Makes it.</param>
/// <param name="MissingKey">What is missing for it to be asked and how to mend that, without the key; null where nothing is.</param>
public sealed record SourceOffer(string Name, Func<IIntensitySource> Make, Func<string?> MissingKey)
{
    /// <summary>A source that needs no key.</summary>
    public static SourceOffer Keyless(string name, Func<IIntensitySource> make) =>
        new(name, make, () => null);
}
