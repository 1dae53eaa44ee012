using System.CommandLine;

namespace GamingAudit.Tool.Commands;

/// <summary>Options that several commands have, made anew for each.</summary>
internal static class SharedOptions
{
    public static Argument<string?> Source() => new("source")
    {
        Description = "A project, an assembly, or a folder with one project; the current folder by default.",
        HelpName = "PROJECT|ASSEMBLY|FOLDER",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Option<double> CallTimeout() => new("--call-timeout")
    {
        Description = "Seconds after which a call into user code counts as never returning.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 10,
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count == 1 && !(result.GetValueOrDefault<double>() is > 0 and <= 1e6))
                    result.AddError("--call-timeout takes a number of seconds above 0.");
            },
        },
    };

    public static Option<string?> Framework() => new("--framework")
    {
        Description = "The target framework of a project with several; the first .NET one otherwise.",
        HelpName = "TFM",
    };

    public static Option<bool> Verbose() => new("--verbose")
    {
        Description = "Show what the build and user code print, and where errors come from.",
    };
}
