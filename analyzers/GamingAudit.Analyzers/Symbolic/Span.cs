using System;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>Between which numbers comparisons say that a value lies.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="IsAbove">Whether it lies above that end, and not on it.</param>
/// <param name="High">Its upper end.</param>
/// <param name="IsBelow">Whether it lies below that end, and not on it.</param>
internal readonly record struct Span(double Low, bool IsAbove, double High, bool IsBelow)
{
    public static readonly Span All = new(double.NegativeInfinity, false, double.PositiveInfinity, false);

    /// <summary>The span of what is less than the limit, or is not.</summary>
    public Span Less(double limit, bool holds) => holds
        ? High < limit ? this : this with { High = limit, IsBelow = true }
        : Low >= limit ? this : this with { Low = limit, IsAbove = false };

    /// <summary>The span of what is greater than the limit, or is not.</summary>
    public Span Greater(double limit, bool holds) => holds
        ? Low > limit ? this : this with { Low = limit, IsAbove = true }
        : High <= limit ? this : this with { High = limit, IsBelow = false };

    /// <summary>Whether all of it is less than the limit; null where some is.</summary>
    public bool? IsLess(double limit) =>
        High < limit || (High <= limit && IsBelow) ? true : Low >= limit ? false : null;

    /// <summary>Whether all of it is greater than the limit; null where some is.</summary>
    public bool? IsGreater(double limit) =>
        Low > limit || (Low >= limit && IsAbove) ? true : High <= limit ? false : null;

    /// <summary>Whether the number lies in it.</summary>
    public bool Holds(double value) => IsLess(value) != true && IsGreater(value) != true;
}
