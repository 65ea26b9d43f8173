using Microsoft.AspNetCore.Routing;

namespace Tonsure.Web.Http;

/// <summary>Paths that belong together; a server answers those of all that it was given.</summary>
public interface IEndpoints
{
    /// <summary>Adds the paths.</summary>
    void Map(IEndpointRouteBuilder routes);
}
