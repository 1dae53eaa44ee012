using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GamingAudit.Graders.Cases;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary>Answers requests by graders, whatever carries them.</summary>
internal sealed class GraderDesk(IGraders graders, ServeLimits limits)
{
    private const int Ok = 200, BadRequest = 400, NotFound = 404, WrongMethod = 405;

    /// <summary>A status and a body.</summary>
    public async Task<(int Status, string Body)> AnswerAsync(string method, string path, string body)
    {
        switch (path)
        {
            case "/health":
                return (Ok, Json(new Health("ok", graders.Names)));
            case "/schema":
                return (Ok, Schema);
            case "/verify" or "/verify/batch" when method != "POST":
                return Error(WrongMethod, $"{path} takes POST.");
            case "/verify":
                return await VerifyAsync(body);
            case "/verify/batch":
                return await BatchAsync(body);
            default:
                return Error(
                    NotFound,
                    $"There is no {path}: there are POST /verify, POST /verify/batch, GET /health and GET /schema.");
        }
    }

    /// <summary>A reply that is no score.</summary>
    public static (int Status, string Body) Error(int status, string message) =>
        (status, Json(new Verdicted(null, false, message)));

    private async Task<(int Status, string Body)> VerifyAsync(string body)
    {
        (VerifyRequest? request, string? problem) = Read(body, ServeJson.Default.VerifyRequest);
        if (request is null)
            return Error(BadRequest, problem ?? "The body is null: give an answer and what is expected.");
        if (Problem(request) is var (status, message)) return Error(status, message);
        Verdicted said = await GradeAsync(request);
        return (said.Error is null ? Ok : 500, Json(said));
    }

    private async Task<(int Status, string Body)> BatchAsync(string body)
    {
        (BatchRequest? batch, string? problem) = Read(body, ServeJson.Default.BatchRequest);
        if (batch?.Items is not { } items)
            return Error(BadRequest, problem ?? "A batch has a list called items, of what /verify takes.");
        if (items.Count > limits.Batch)
            return Error(
                BadRequest, $"A batch has at most {limits.Batch:N0} items, and this one has {items.Count:N0}.");
        Verdicted[] said = await Task.WhenAll(items.Select(item =>
            item is null ? Task.FromResult(new Verdicted(null, false, "The item is null."))
            : Problem(item) is var (_, message) ? Task.FromResult(new Verdicted(null, false, message))
            : GradeAsync(item)));
        return (Ok, Json(new BatchResult(said)));
    }

    private (int Status, string Message)? Problem(VerifyRequest request)
    {
        if (request.Grader is null && graders.Names.Count != 1)
            return (BadRequest, $"Say which grader: {Names}.");
        if (request.Grader is { } name && !graders.Names.Contains(name))
            return (NotFound, $"There is no grader '{name}': there are {Names}.");
        if ((request.Answer ?? request.Output) is null) return (BadRequest, "The request has no answer.");
        return (request.Expected ?? request.Reference) is null
            ? (BadRequest, "The request does not say what is expected.")
            : null;
    }

    private Task<Verdicted> GradeAsync(VerifyRequest request) => graders.GradeAsync(
        request.Grader ?? graders.Names[0],
        new GraderCase(request.Prompt ?? "", request.Expected ?? request.Reference!),
        (request.Answer ?? request.Output)!);

    private string Names => string.Join(", ", graders.Names);

    private static (T? Value, string? Problem) Read<T>(string body, JsonTypeInfo<T> shape) where T : class
    {
        try
        {
            return (JsonSerializer.Deserialize(body, shape), null);
        }
        catch (JsonException e)
        {
            return (null, $"The body is no such JSON: {e.Message}");
        }
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, typeof(T), ServeJson.Default);

    private const string Schema =
        """
        {
          "verify": {
            "type": "object",
            "properties": {
              "grader": { "type": "string", "description": "may be left out where one grader is served" },
              "prompt": { "type": "string" },
              "answer": { "type": "string", "description": "or output" },
              "expected": { "type": "string", "description": "or reference" }
            },
            "required": ["answer", "expected"]
          },
          "batch": { "type": "object", "properties": { "items": { "type": "array" } }, "required": ["items"] },
          "reply": {
            "type": "object",
            "properties": {
              "score": { "type": "number", "description": "absent where there is an error" },
              "passed": { "type": "boolean" },
              "error": { "type": "string" }
            },
            "required": ["passed"]
          }
        }
        """;
}
