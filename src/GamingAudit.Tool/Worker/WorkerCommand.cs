using System.CommandLine;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Worker;

/// <summary>The process in which user code runs; started by this tool alone.</summary>
internal sealed class WorkerCommand : Command
{
    public WorkerCommand() : base("worker", "Runs user code for another process of this tool.")
    {
        Hidden = true;
        var callTimeout = new Argument<long>("call-timeout");
        Add(callTimeout);
        SetAction(parsed =>
        {
            ProcessGroup.LeaveForOwn();
            using ParentPipes pipes = ParentPipes.Open()
                ?? throw ToolException.Usage("A worker is started by another process of this tool alone.");
            new WorkerHost(pipes.Requests, pipes.Events, parsed.GetRequiredValue(callTimeout)).Run();
        });
    }
}
