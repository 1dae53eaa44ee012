using System.CommandLine;
using System.Net;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary><c>serve</c>: the graders of an assembly over HTTP, for a trainer that is no .NET program.</summary>
internal sealed class ServeCommand : ToolCommand
{
    private const string Loopback = "127.0.0.1";

    private readonly Argument<string> assembly = new("assembly")
    {
        Description = "The assembly whose graders are served: those that members marked [Audit] hold.",
        HelpName = "ASSEMBLY",
    };

    private readonly Option<string> host = new("--host")
    {
        Description = "The address to listen on; another than the loopback lets others in.",
        DefaultValueFactory = _ => Loopback,
    };

    private readonly Option<int> port = new("--port")
    {
        Description = "The port to listen on.",
        DefaultValueFactory = _ => 8080,
    };

    private readonly Option<int> bytes = new("--max-bytes")
    {
        Description = "The longest body of a request.",
        DefaultValueFactory = _ => 1 << 20,
    };

    private readonly Option<double> seconds = new("--call-seconds")
    {
        Description = "The longest that a grader may take for an answer.",
        DefaultValueFactory = _ => 10,
    };

    // Each holds the assembly, and a share of the memory of the machine.
    private readonly Option<int> workers = MakeOption.Number(
        "--workers", Math.Min(4, Environment.ProcessorCount), 1, 256, "How many processes grade at once.");

    public ServeCommand() : base("serve", "Serve the graders of an assembly over HTTP.")
    {
        Add(assembly);
        Add(host, port, bytes, seconds, workers);
    }

    public override string Examples =>
        """
        gaming-audit serve bin/Release/net10.0/Graders.dll
        gaming-audit serve Graders.dll --port 9000 --max-bytes 65536
        """;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        (string where, int at, int most, double time) = (
            parsed.GetValue(host)!, parsed.GetValue(port), parsed.GetValue(bytes), parsed.GetValue(seconds));
        if (at is < 1 or > 65535) throw ToolException.Usage($"A port is from 1 to 65535, not {at}.");
        if (most < 1) throw ToolException.Usage($"A body has at least 1 byte, not {most}.");
        if (!(time > 0 && time < 86_400))
            throw ToolException.Usage("A call takes more than 0 seconds and less than a day.");
        var limits = new ServeLimits(most, TimeSpan.FromSeconds(time));
        string path = parsed.GetValue(assembly)!;
        if (!File.Exists(path)) throw ToolException.Usage($"There is no file {path}.");
        await using WorkerGraders graders = await WorkerGraders.StartAsync(
            Path.GetFullPath(path), parsed.GetRequiredValue(workers), limits.Time, cancellation);
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://{where}:{at}/");
        if (where == Loopback) listener.Prefixes.Add($"http://localhost:{at}/");
        try
        {
            listener.Start();
        }
        catch (Exception e) when (e is HttpListenerException or System.Net.Sockets.SocketException)
        {
            throw ToolException.Usage($"Nothing can listen on {where}:{at}: {e.Message}", e);
        }
        Console.WriteLine(
            $"serving {SafeText.Line(string.Join(", ", graders.Names))} on http://{where}:{at}/verify until interrupted");
        await new GraderServer(new GraderDesk(graders, limits), limits).RunAsync(listener, cancellation);
        return ExitCode.Clean;
    }
}
