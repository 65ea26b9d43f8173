using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Answers as they were written, kept as long as what they were written from: the same question of the same answer costs no writing.</summary>
/// <typeparam name="TSource">What answers are written from; the same object says the same.</typeparam>
internal sealed class WrittenAnswers<TSource>
    where TSource : class
{
    // Of one answer; whoever asks in a thousand ways has each of the others written for him alone.
    private const int MostQuestions = 16;

    private readonly ConditionalWeakTable<TSource, ConcurrentDictionary<string, byte[]>> _written =
    [];

    /// <summary>Writes an answer.</summary>
    /// <param name="context">The request, whose parameters tell one question from another.</param>
    /// <param name="source">What it is written from.</param>
    /// <param name="body">Makes the body.</param>
    /// <param name="shape">Its shape.</param>
    public async Task JsonAsync<TWritten>(
        HttpContext context,
        TSource source,
        Func<TWritten> body,
        JsonTypeInfo<TWritten> shape
    )
    {
        ConcurrentDictionary<string, byte[]> kept = _written.GetValue(
            source,
            _ => new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal)
        );
        string question = context.Request.QueryString.Value ?? "";
        if (!kept.TryGetValue(question, out byte[]? bytes))
        {
            bytes = JsonSerializer.SerializeToUtf8Bytes(body(), shape);
            if (kept.Count < MostQuestions)
            {
                kept.TryAdd(question, bytes);
            }
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
