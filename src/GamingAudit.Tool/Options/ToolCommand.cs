using System.CommandLine;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Options;

/// <summary>A command that does something, until it is done or interrupted; its help ends with examples.</summary>
internal abstract class ToolCommand : Command, IExemplified
{
    protected ToolCommand(string name, string description) : base(name, description) =>
        SetAction(parsed => (int)Interruption.Run(cancellation => RunAsync(parsed, cancellation)));

    /// <inheritdoc/>
    public abstract string Examples { get; }

    /// <inheritdoc/>
    public virtual bool HasOwnExitCodes => false;

    protected void Add(params ReadOnlySpan<Option> options)
    {
        foreach (Option option in options) base.Add(option);
    }

    protected abstract Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation);
}
