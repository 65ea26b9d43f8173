namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What came of looking for a key.</summary>
public abstract record KeyAnswer
{
    private KeyAnswer() { }

    /// <summary>It is there.</summary>
    /// <param name="Key">The key, or a login's password.</param>
    /// <param name="User">The login's name; null for a key.</param>
    public sealed record Found(Secret Key, Secret? User) : KeyAnswer;

    /// <summary>It is not there, or not kept safely enough to be used.</summary>
    /// <param name="Reason">What is missing or wrong and how to mend it, without the key.</param>
    public sealed record Missing(string Reason) : KeyAnswer;
}
