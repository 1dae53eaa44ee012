using System.Net;
using System.Net.Sockets;
using System.Text;
using GamingAudit.Graders.Cases;
using GamingAudit.Tool.Commands.Serve;

namespace GamingAudit.Tool.Tests;

public sealed class ServeTests : IAsyncLifetime
{
    private const int Many = 1_000;
    private const long Large = 100_000_000;
    private static readonly ServeLimits Limits = new(10_000, TimeSpan.FromSeconds(1), Batch: 3);
    private readonly CancellationTokenSource stop = new();
    private readonly HttpClient client = new();
    private Task server = Task.CompletedTask;

    public ValueTask InitializeAsync()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        int port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        server = new GraderServer(new GraderDesk(new LocalGraders(), Limits), Limits).RunAsync(listener, stop.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await server;
        client.Dispose();
    }

    [Theory]
    [InlineData("""{"grader": "exact", "answer": "42", "expected": "42"}""", 200, "{\"score\":1,\"passed\":true}")]
    [InlineData("""{"grader": "exact", "output": "43", "reference": "42"}""", 200, "{\"score\":0,\"passed\":false}")]
    [InlineData("""{"grader": "throws", "answer": "42", "expected": "42"}""", 500, "FormatException: odd")]
    [InlineData("""{"answer": "42", "expected": "42"}""", 400, "Say which grader: exact, throws.")]
    [InlineData("""{"grader": "none", "answer": "42", "expected": "42"}""", 404, "There is no grader")]
    [InlineData("""{"grader": "exact", "expected": "42"}""", 400, "The request has no answer.")]
    [InlineData("{", 400, "The body is no such JSON")]
    [InlineData("null", 400, "The body is null")]
    public async Task Answers_with_a_score_or_a_sentence(string body, int status, string says)
    {
        (int got, string text) = await Post("/verify", body);

        Assert.Equal(status, got);
        Assert.Contains(says, text);
        Assert.Equal(status == 200, text.Contains("score"));
    }

    [Fact]
    public async Task A_batch_has_a_result_for_each_item()
    {
        (int status, string text) = await Post(
            "/verify/batch",
            """{"items": [{"grader": "exact", "answer": "1", "expected": "1"}, null, {"grader": "exact"}]}""");

        Assert.Equal(200, status);
        Assert.Equal(
            "{\"results\":[{\"score\":1,\"passed\":true},{\"passed\":false,\"error\":\"The item is null.\"},"
            + "{\"passed\":false,\"error\":\"The request has no answer.\"}]}", text);
    }

    [Fact]
    public async Task A_batch_that_is_too_long_is_refused() => Assert.Contains(
        "at most 3 items", (await Post("/verify/batch", "{\"items\": [null, null, null, null]}")).Text);

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_with_a_sentence()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HttpResponseMessage reply = await client.PostAsync("/verify", new Letters(Large), cancellation);
        string text = await reply.Content.ReadAsStringAsync(cancellation);

        Assert.Equal(413, (int)reply.StatusCode);
        Assert.Contains("A body has at most 10,000 bytes", text);
    }

    [Fact]
    public async Task Says_what_it_serves() => Assert.Equal(
        "{\"status\":\"ok\",\"graders\":[\"exact\",\"throws\"]}",
        await client.GetStringAsync("/health", TestContext.Current.CancellationToken));

    [Fact]
    public async Task None_of_many_requests_at_once_is_lost()
    {
        (int Status, string Text)[] replies = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Post(
            "/verify", $$"""{"grader": "exact", "answer": "{{number}}", "expected": "{{number - number % 2}}"}""")));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(Many / 2, replies.Count(reply => reply.Text.Contains("\"passed\":true")));
    }

    private async Task<(int Status, string Text)> Post(string path, string body)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using HttpResponseMessage reply = await client.PostAsync(
            path, new StringContent(body, Encoding.UTF8, "application/json"), cancellation);
        return ((int)reply.StatusCode, await reply.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>Graders of this process.</summary>
    private sealed class LocalGraders : IGraders
    {
        public IReadOnlyList<string> Names { get; } = ["exact", "throws"];

        public async Task<Verdicted> GradeAsync(string grader, GraderCase task, string answer)
        {
            await Task.Yield();
            return grader == "throws"
                ? new Verdicted(null, false, "The grader threw FormatException: odd.")
                : new Verdicted(answer == task.Reference ? 1 : 0, answer == task.Reference);
        }
    }

    private sealed class Letters(long count) : HttpContent
    {
        private static readonly byte[] Block = [.. Enumerable.Repeat((byte)'a', 1 << 20)];

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (long left = count; left > 0; left -= Block.Length)
                await stream.WriteAsync(Block.AsMemory(0, (int)Math.Min(left, Block.Length)));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = count;
            return true;
        }
    }
}
