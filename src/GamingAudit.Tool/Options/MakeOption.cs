using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;
using GamingAudit.Engine.Running;
using GamingAudit.Output.Text;

namespace GamingAudit.Tool.Options;

/// <summary>Makes options that say in one sentence what they take.</summary>
internal static class MakeOption
{
    /// <summary>An option with a number within bounds.</summary>
    public static Option<T> Number<T>(string name, T byDefault, T least, T most, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => byDefault,
            CustomParser = result => Parse(name, result, result.Tokens[^1].Value, least, most),
        };

    /// <summary>An option with a number within bounds that may be left out.</summary>
    public static Option<T?> Optional<T>(string name, T least, T most, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => Parse(name, result, result.Tokens[^1].Value, least, most),
        };

    /// <summary>An option that may be given several times, each time with a number within bounds.</summary>
    public static Option<T[]> Numbers<T>(string name, T least, T most, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => [.. result.Tokens.Select(token => Parse(name, result, token.Value, least, most))],
        };

    /// <summary>An option with several numbers within bounds, separated by commas.</summary>
    public static Option<T[]> Row<T>(string name, string help, T least, T most, string description)
        where T : struct, INumber<T> => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result => [.. result.Tokens[0].Value.Split(',')
                .Select(number => Parse(name, result, number, least, most))],
        };

    /// <summary>An option with one of a few words.</summary>
    public static Option<string> Choice(
        string name, string byDefault, IReadOnlyList<string> words, string description) => new(name)
        {
            Description = description,
            HelpName = string.Join("|", words),
            DefaultValueFactory = _ => byDefault,
            Validators = { result => Check(result, words) },
        };

    /// <summary>An option that may be given several times, each time with one of a few words.</summary>
    public static Option<string[]> Choices(string name, IReadOnlyList<string> words, string description) => new(name)
    {
        Description = description,
        HelpName = "NAME",
        Validators = { result => Check(result, words) },
    };

    /// <summary>What a command works on, with a description of its own where it may be left out.</summary>
    public static Argument<string?> Source(
        string description = "A project, an assembly, or a folder with one project; the current folder by default.") =>
        new("source")
        {
            Description = description,
            HelpName = "PROJECT|ASSEMBLY|FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>Some targets of those that there are.</summary>
    public static Option<string[]> Targets(string description) => new("--target")
    {
        Description = description,
        HelpName = "NAME",
    };

    /// <summary>One of the budgets, which <see cref="BudgetNamed"/> gives.</summary>
    public static Option<string> Budget(AuditBudget byDefault, string description) =>
        Choice("--budget", byDefault.Name, [.. AuditBudget.All.Select(budget => budget.Name)], description);

    /// <summary>One of the budgets or, if so wanted, several.</summary>
    public static Option<string[]> Budgets(AuditBudget byDefault, string description, bool allowsSeveral)
    {
        string[] names = [.. AuditBudget.All.Select(budget => budget.Name)];
        return new Option<string[]>("--budget")
        {
            Description = description,
            HelpName = string.Join("|", names),
            DefaultValueFactory = _ => [byDefault.Name],
            Validators =
            {
                result => Check(result, names),
                result =>
                {
                    if (!allowsSeveral && result.Tokens.Count > 1) result.AddError("--budget takes one budget.");
                },
            },
        };
    }

    public static AuditBudget BudgetNamed(string name) => AuditBudget.All.Single(budget => budget.Name == name);

    /// <summary>How many threads to use.</summary>
    public static Option<int> Threads() => Number(
        "--threads", Environment.ProcessorCount, 1, 1024, "Threads to use; results do not depend on them.");

    /// <summary>True where the command line itself says an option.</summary>
    public static bool IsGiven(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Implicit: false };

    /// <summary>Whether to show more.</summary>
    public static Option<bool> Verbose() => new("--verbose")
    {
        Description = "Show what the build and user code print, and where errors come from.",
    };

    /// <summary>Whether to show less.</summary>
    public static Option<bool> Quiet() => new("--quiet")
    {
        Description = "Say nothing where all is well: no progress and, where the exit code is 0, no report in text. "
            + "Warnings, errors and files are as ever.",
    };

    private static T Parse<T>(string name, ArgumentResult result, string text, T least, T most)
        where T : struct, INumber<T>
    {
        if (T.TryParse(text, null, out T number) && number >= least && number <= most) return number;
        result.AddError($"{name} takes a number from {least} to {most}, and {text} is none.");
        return least;
    }

    private static void Check(OptionResult result, IReadOnlyList<string> words)
    {
        if (result.Tokens.FirstOrDefault(token => !words.Contains(token.Value)) is { } unknown)
            result.AddError(
                $"{result.Option.Name} takes {string.Join(", ", words)}, and not {unknown.Value}"
                + (EditDistance.Nearest(unknown.Value, words, 1) is [var near] ? $": did you mean {near}?" : "."));
    }
}
