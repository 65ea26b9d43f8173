namespace Tonsure.Web.Access;

/// <summary>Knows tokens. It is asked with each request, so that one that was revoked allows nothing any more.</summary>
public interface IBearers
{
    /// <summary>Whoever has a token; null where it is none, expired or revoked.</summary>
    Bearer? Find(string token);

    /// <summary>Whoever has the token of an id; null where it is expired or revoked.</summary>
    Bearer? OfId(string id);
}
