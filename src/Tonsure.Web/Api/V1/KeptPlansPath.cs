using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary><c>POST /plans</c>: plans and keeps. The same request with the same key is answered once, however often it comes.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "Nobody asks the semaphore for its handle, so that it holds nothing; paths live as long as the server."
)]
internal sealed class KeptPlansPath(IPlanning planning, IPlanKeeping keeping) : IApiPath
{
    private const string KeyHeader = "Idempotency-Key";
    private const int ShortestKey = 16;
    private const int LongestKey = 128;

    private readonly SemaphoreSlim _turn = new(1);

    public string Method => HttpMethods.Post;

    public string Pattern => "/plans";

    public Needs Needs => Needs.Write;

    public Type Answer => typeof(KeptPlanBody);

    public ApiOperation Operation { get; } =
        new(
            "keep_plan",
            "Places and times a queue of jobs and keeps the plan for tonsure plan audit.",
            "Needs the header Idempotency-Key, 16 to 128 letters, digits, - or _: a request that comes again with its key gets the first one's answer and keeps nothing; another request with the same key is refused.",
            []
        )
        {
            Body = typeof(PlanRequestBody),
        };

    public async Task HandleAsync(HttpContext context)
    {
        ParameterFaults faults = new();
        new QueryReader(context.Request.Query, faults).AllowOnly(Operation.Parameters);
        byte[] bytes = await PlanReading.BytesAsync(context);
        PlanAsk? ask = PlanReading.Read(bytes, faults);
        string? key = Key(context, faults);
        if (
            ask
            is { DeadlineShiftHours: not 0 }
                or { OnlySites: not null }
                or { CapacityFactor: not 1 }
        )
        {
            faults.Add(
                "$",
                "a plan that is kept holds what its files say; ask POST /api/v1/plan what if"
            );
        }

        if (ask is null || key is null || faults.Any)
        {
            await Problems.WriteAsync(context, faults);
            return;
        }

        string digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await _turn.WaitAsync(context.RequestAborted);
        try
        {
            await AnswerAsync(context, ask, key, digest);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task AnswerAsync(HttpContext context, PlanAsk ask, string key, string digest)
    {
        if (await keeping.RecallAsync(key, context.RequestAborted) is { } earlier)
        {
            await (
                earlier.Digest == digest
                    ? WriteAsync(context, StatusCodes.Status200OK, earlier.Body)
                    : Problems.WriteAsync(
                        context,
                        StatusCodes.Status409Conflict,
                        "urn:tonsure:problem:key-reused",
                        "This idempotency key was used for another request.",
                        "Send a new key with a new request."
                    )
            );
            return;
        }

        PlanOutcome outcome = await planning.PlanAsync(ask, context.RequestAborted);
        if (outcome is not PlanOutcome.Made made)
        {
            await PlanProblems.WriteAsync(context, ((PlanOutcome.Refused)outcome).Refusal);
            return;
        }

        // From here on what was begun is ended, whether or not the client still listens.
        string id = await keeping.KeepAsync(ask, made, CancellationToken.None);
        string body = JsonSerializer.Serialize(
            new KeptPlanBody(id, PlanBody.Of(made)),
            ApiJson.Plain.KeptPlanBody
        );
        await keeping.RememberAsync(
            key,
            new RememberedAnswer(digest, body),
            CancellationToken.None
        );
        await WriteAsync(context, StatusCodes.Status201Created, body);
    }

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The key of this caller: two callers with one key do not get one another's answers.</summary>
    private static string? Key(HttpContext context, ParameterFaults faults)
    {
        string key = context.Request.Headers[KeyHeader].ToString();
        if (
            key.Length is < ShortestKey or > LongestKey
            || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        )
        {
            faults.Add(
                KeyHeader,
                $"is {ShortestKey} to {LongestKey} letters, digits, - or _, new for each request"
            );
            return null;
        }

        string caller = context.User.Identity?.Name ?? "";
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{key}"))
        );
    }
}
