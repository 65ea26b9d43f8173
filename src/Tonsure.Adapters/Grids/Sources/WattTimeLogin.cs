using System.Net;
using System.Text;
using System.Text.Json;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Asks WattTime with a token that lasts half an hour: fetched when first needed, again shortly before it ends, and once more
/// where it is refused. It is kept nowhere but here.
/// </summary>
internal sealed class WattTimeLogin(SourceHttp http, SourceKeys keys)
{
    private const long LifeMs = 28 * 60_000;

    private readonly Lock _lock = new();
    private Secret? _token;
    private long _untilMs;

    /// <summary>Asks with a token.</summary>
    public async Task<SourceReply> AskAsync(
        SourceRequest request,
        CancellationToken cancellationToken
    )
    {
        Secret? token = Current();
        bool isNew = token is null;
        if (token is null)
        {
            SourceReply? refusal;
            (token, refusal) = await LogInAsync(cancellationToken);
            if (token is null)
            {
                return refusal!;
            }
        }

        SourceReply reply = await http.AskAsync(With(request, token), cancellationToken);
        if (isNew || reply is not SourceReply.Failed { Status: HttpStatusCode.Unauthorized })
        {
            return reply;
        }

        (token, SourceReply? failed) = await LogInAsync(cancellationToken);
        return token is null
            ? failed!
            : await http.AskAsync(With(request, token), cancellationToken);
    }

    private static SourceRequest With(SourceRequest request, Secret token) =>
        request with
        {
            SecretHeaders = [("Authorization", new Secret("Bearer " + token.Reveal()))],
        };

    private Secret? Current()
    {
        lock (_lock)
        {
            return http.NowMs < _untilMs ? _token : null;
        }
    }

    private async Task<(Secret? Token, SourceReply? Failed)> LogInAsync(
        CancellationToken cancellationToken
    )
    {
        KeyAnswer login = keys.Login(http.Source);
        if (login is not KeyAnswer.Found { User: { } user } found)
        {
            return (
                null,
                Fail(
                    new SourceAnswer.Failed(
                        SourceFailure.NoKey,
                        (login as KeyAnswer.Missing)?.Reason ?? "no login",
                        null
                    )
                )
            );
        }

        string pair = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{user.Reveal()}:{found.Key.Reveal()}")
        );
        SourceReply reply = await http.AskAsync(
            new SourceRequest("login")
            {
                SecretHeaders = [("Authorization", new Secret("Basic " + pair))],
                IsPrivate = true,
            },
            cancellationToken
        );
        Secret? token = null;
        SourceAnswer.Failed? fault = JsonAnswer.Read(reply, root => token = Token(root));
        if (fault is not null)
        {
            return (null, reply is SourceReply.Failed ? reply : Fail(fault));
        }

        lock (_lock)
        {
            _token = token;
            _untilMs = http.NowMs + LifeMs;
        }

        return (token, null);
    }

    private static Secret Token(JsonElement root)
    {
        string text = JsonAnswer.Text(root, "token");
        return Secret.IsUsable(text)
            ? new Secret(text)
            : throw new AnswerShapeException("has no usable 'token'");
    }

    private static SourceReply.Failed Fail(SourceAnswer.Failed answer) => new(answer, null);
}
