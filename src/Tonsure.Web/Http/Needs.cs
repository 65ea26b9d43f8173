namespace Tonsure.Web.Http;

/// <summary>
/// What an endpoint asks of whoever comes, as its metadata. An endpoint without it needs <see cref="Scope.Read"/>: what nobody thought of
/// is closed.
/// </summary>
/// <param name="Scope">The scope; null lets everybody in.</param>
/// <param name="OpenWhenPublic">Whether everybody is let in where the server is public: what is everybody's anyway, such as the grid.</param>
public sealed record Needs(Scope? Scope, bool OpenWhenPublic)
{
    /// <summary>Nothing: how the server is, how to sign in, and files that look the same for everybody.</summary>
    public static Needs Nothing { get; } = new(null, false);

    /// <summary>To look at what is the operator's own.</summary>
    public static Needs Read { get; } = new(Http.Scope.Read, false);

    /// <summary>To look at what is everybody's.</summary>
    public static Needs PublicRead { get; } = new(Http.Scope.Read, true);

    /// <summary>To keep something.</summary>
    public static Needs Write { get; } = new(Http.Scope.Write, false);

    /// <summary>To read the server's own figures.</summary>
    public static Needs Metrics { get; } = new(Http.Scope.Metrics, false);
}
