using System.CommandLine;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Baseline;

/// <summary><c>baseline</c>: the findings that a team has accepted.</summary>
internal sealed class BaselineCommand : Command, IExemplified
{
    public BaselineCommand() : base(
        "baseline", "Keep the findings that a team has accepted, so that only new ones fail.")
    {
        Add(new BaselineAddCommand());
        Add(new BaselineListCommand());
        Add(new BaselinePruneCommand());
    }

    public string Examples =>
        """
        gaming-audit audit --report sarif=audit.sarif
        gaming-audit baseline add audit.sarif --reason "before version 2"
        gaming-audit baseline list
        gaming-audit baseline prune audit.sarif              what was fixed, and what has expired
        """;

    public bool HasOwnExitCodes => true;
}
