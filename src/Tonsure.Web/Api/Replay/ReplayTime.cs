using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>What time it is for a request: the one that it brings, else the clock's.</summary>
internal static class ReplayTime
{
    public const string Header = "Replay-At";
    public const string Parameter = "replay_at";

    /// <summary>Milliseconds since 1970; false and the fault where the request brings a time that cannot be read.</summary>
    public static bool TryRead(
        HttpRequest request,
        ReplayClock clock,
        out long nowMs,
        out string fault
    )
    {
        string? text = request.Headers[Header].FirstOrDefault() ?? request.Query[Parameter];
        fault = "";
        if (string.IsNullOrEmpty(text))
        {
            nowMs = clock.NowMs;
            return true;
        }

        if (Instants.TryParse(text, out DateTimeOffset instant))
        {
            nowMs = instant.ToUnixTimeMilliseconds();
            return true;
        }

        nowMs = 0;
        fault = $"{Header}: '{text}' is not {Instants.Expected}";
        return false;
    }
}
