using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>Lists the targets of an assembly, whatever the code that declares them does.</summary>
internal static class TargetLister
{
    /// <summary>The targets; a member that hangs or kills the worker is listed as a faulty one.</summary>
    /// <param name="pool">The workers.</param>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="locates">Whether to say which files their rewards are in.</param>
    /// <exception cref="ToolException">The assembly cannot be loaded.</exception>
    public static async Task<IReadOnlyList<ListedTarget>> ListAsync(
        WorkerPool pool, string assembly, CancellationToken cancellation, bool locates = false)
    {
        var broken = new Dictionary<string, Fault>();
        while (true)
        {
            string? member = null;
            Answer answer = await pool.AskAsync(
                new ListRequest(assembly, broken, locates),
                e => member = e is EvaluatingEvent evaluating ? evaluating.Member : member,
                cancellation);
            if (answer is Answer.Given { Event: ListedEvent listed }) return listed.Targets;
            Fault fault = answer switch
            {
                Answer.Stuck stuck => stuck.Fault,
                Answer.Unasked => TargetFault.Unasked,
                Answer.Died died => new Fault(
                    FaultKind.Crashed,
                    UserCall.Create,
                    $"{UserCall.Create.Title()} brought its process down ({died.Death}).",
                    member),
                _ => throw new InvalidOperationException($"{answer} is no answer to a list request."),
            };
            if (member is null || !broken.TryAdd(member, fault))
                throw ToolException.Usage($"{assembly} could not be loaded: {fault.Message}");
        }
    }
}
