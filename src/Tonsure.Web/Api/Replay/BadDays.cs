using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>Lets answers wait and every so many fail, in turn with 500, 429 and 503, as real services do.</summary>
/// <param name="options">How much of it.</param>
/// <param name="time">The clock.</param>
internal sealed class BadDays(ReplayOptions options, TimeProvider time)
{
    private static readonly int[] Failures =
    [
        StatusCodes.Status500InternalServerError,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    private long _requests;

    /// <summary>Waits, then says whether this request fails; a failure has its status and <c>Retry-After</c>.</summary>
    public async Task<int?> FailureAsync(HttpContext context)
    {
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, time, context.RequestAborted);
        }

        long request = Interlocked.Increment(ref _requests);
        if (options.FailEvery is not { } every || request % every != 0)
        {
            return null;
        }

        int status = Failures[(int)(((request / every) - 1) % Failures.Length)];
        context.Response.StatusCode = status;
        if (status != StatusCodes.Status500InternalServerError)
        {
            context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        }

        return status;
    }
}
