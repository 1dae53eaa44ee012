using System.CommandLine;
using System.IO.Pipes;

namespace GamingAudit.Tool.Worker;

/// <summary>The process in which user code runs; started by this tool alone.</summary>
internal sealed class WorkerCommand : Command
{
    public WorkerCommand() : base("worker", "Runs user code for another process of this tool.")
    {
        Hidden = true;
        var requests = new Argument<string>("requests");
        var events = new Argument<string>("events");
        var callTimeout = new Argument<long>("call-timeout");
        Add(requests);
        Add(events);
        Add(callTimeout);
        SetAction(parsed =>
        {
            using var input = new AnonymousPipeClientStream(PipeDirection.In, parsed.GetRequiredValue(requests));
            using var output = new AnonymousPipeClientStream(PipeDirection.Out, parsed.GetRequiredValue(events));
            new WorkerHost(input, output, parsed.GetRequiredValue(callTimeout)).Run();
        });
    }
}
