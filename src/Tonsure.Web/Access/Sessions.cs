using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Tonsure.Web.Access;

/// <summary>Who has signed in. It is kept in memory: when the server ends, all are signed out.</summary>
/// <param name="time">The clock.</param>
internal sealed class Sessions(TimeProvider time)
{
    private const int IdBytes = 32;
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>How long a session lasts.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromHours(12);

    /// <summary>Signs somebody in.</summary>
    /// <returns>What the cookie holds; only its hash is kept.</returns>
    public string Begin(Bearer bearer)
    {
        Sweep();
        string id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        _sessions[Hash(id)] = new Session(bearer.Id, time.GetTimestamp());
        return id;
    }

    /// <summary>The id of the token with which somebody signed in; null where the session is over or never was.</summary>
    public string? TokenOf(string id) =>
        id.Length <= 2 * IdBytes
        && _sessions.TryGetValue(Hash(id), out Session? session)
        && time.GetElapsedTime(session.BeganAt) < Life
            ? session.Token
            : null;

    /// <summary>Signs somebody out.</summary>
    public void End(string id) => _sessions.TryRemove(Hash(id), out _);

    private void Sweep()
    {
        foreach (
            string over in _sessions
                .Where(entry => time.GetElapsedTime(entry.Value.BeganAt) >= Life)
                .Select(entry => entry.Key)
        )
        {
            _sessions.TryRemove(over, out _);
        }

        while (_sessions.Count >= Most)
        {
            _sessions.TryRemove(_sessions.MinBy(entry => entry.Value.BeganAt).Key, out _);
        }
    }

    private static string Hash(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private sealed record Session(string Token, long BeganAt);
}
