using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>A server on this machine that answers as a source does, on good days and bad ones.</summary>
internal sealed class LocalApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<AskedRequest> _asked = new();
    private readonly ConcurrentQueue<ApiAnswer> _next = new();

    private LocalApi(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyList<AskedRequest> Asked => [.. _asked];

    /// <summary>How requests are answered when nothing is scripted.</summary>
    public Func<AskedRequest, ApiAnswer> Answers { get; set; } = _ => ApiAnswer.Error(404);

    /// <summary>Which requests the script is for; others are always answered by <see cref="Answers"/>.</summary>
    public Func<AskedRequest, bool> IsScripted { get; set; } = _ => true;

    public static async Task<LocalApi> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        LocalApi api = new(app);
        app.Run(api.AnswerAsync);
        await app.StartAsync();
        api.Address = new Uri(app.Urls.Single());
        return api;
    }

    /// <summary>The next requests are answered so, whatever they ask.</summary>
    public void Script(params IEnumerable<ApiAnswer> answers)
    {
        foreach (ApiAnswer answer in answers)
        {
            _next.Enqueue(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        AskedRequest asked = new(
            context.Request.Method,
            context.Request.Path.Value ?? "",
            context.Request.Query.ToDictionary(
                q => q.Key,
                q => q.Value.ToString(),
                StringComparer.Ordinal
            ),
            context.Request.Headers.ToDictionary(
                h => h.Key,
                h => h.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            await reader.ReadToEndAsync(context.RequestAborted)
        );
        _asked.Enqueue(asked);
        ApiAnswer answer =
            IsScripted(asked) && _next.TryDequeue(out ApiAnswer? scripted)
                ? scripted
                : Answers(asked);
        if (answer.IsHanging)
        {
            await WaitAsync(context.RequestAborted);
        }

        if (answer.IsReset || answer.IsHanging)
        {
            context.Abort();
            return;
        }

        await SendAsync(context, answer);
    }

    private static async Task SendAsync(HttpContext context, ApiAnswer answer)
    {
        byte[] body = System.Text.Encoding.UTF8.GetBytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Status == 304)
        {
            return;
        }

        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = body.Length + answer.MissingBytes;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        if (answer.MissingBytes > 0)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    private async Task WaitAsync(CancellationToken aborted)
    {
        TaskCompletionSource given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration one = aborted.Register(() =>
            given.TrySetResult()
        );
        await using CancellationTokenRegistration two = _closing.Token.Register(() =>
            given.TrySetResult()
        );
        await given.Task;
    }
}
