using GamingAudit.Linting.Places;

namespace GamingAudit.Linting.Ledgers;

/// <summary>One amount of a reward.</summary>
internal sealed record LedgerTerm
{
    /// <summary>The code that pays.</summary>
    public required string Code { get; init; }

    /// <summary>What the call does with the amount: add, set, return, and the same for a group.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose reward it is: "this", or the code that names another agent.</summary>
    public required string Receiver { get; init; }

    /// <summary>A number, an interval such as [0, 1], or "?".</summary>
    public required string Amount { get; init; }

    /// <summary>
    /// When it is paid: step, frame, enter, stay, exit, episode begin, observation, heuristic; or called, by whomever.
    /// </summary>
    public required string Trigger { get; init; }

    /// <summary>What was tested true on every path to it.</summary>
    public required IReadOnlyList<string> Guards { get; init; }

    /// <summary>Whether every path from it ends the episode.</summary>
    public required bool EndsEpisode { get; init; }

    /// <summary>Whether its block also removes, moves or latches what it pays for.</summary>
    public required bool IsConsumed { get; init; }

    /// <summary>What the amount depends on: state, action, clock, random, frame time, cumulative reward.</summary>
    public required IReadOnlyList<string> Reads { get; init; }

    /// <summary>The helper that pays; null where the code pays itself.</summary>
    public string? Via { get; init; }

    public required SourcePlace Place { get; init; }
}
