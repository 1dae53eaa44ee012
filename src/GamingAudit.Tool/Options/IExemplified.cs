namespace GamingAudit.Tool.Options;

/// <summary>A command whose help ends with examples.</summary>
internal interface IExemplified
{
    /// <summary>A command line each line.</summary>
    string Examples { get; }

    /// <summary>True where its exit codes are its own, and part of the examples.</summary>
    bool HasOwnExitCodes => false;
}
