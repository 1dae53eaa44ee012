using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>How a request to a worker ended.</summary>
internal abstract record Answer
{
    /// <summary>With an answer.</summary>
    public sealed record Given(WorkerEvent Event) : Answer;

    /// <summary>A call into user code did not return, or nothing more was heard; the worker was ended.</summary>
    public sealed record Stuck(Fault Fault) : Answer;

    /// <summary>The channel carried what nobody had asked for; the worker was ended.</summary>
    public sealed record Unasked : Answer;

    /// <summary>The worker died.</summary>
    public sealed record Died(WorkerDeath Death) : Answer;
}
