using System;
using System.Collections.Generic;
using System.Linq;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// The functions of numbers that code calls by name, and what is known of each: one table for all that read amounts.
/// </summary>
internal static class Functions
{
    private static readonly Amount Unit = new(-1, 1);

    private static readonly Dictionary<(string Name, int Arguments), Function> Table = new()
    {
        [("Abs", 1)] = new(x => Math.Abs(x[0]), x => x[0].Magnitude()),
        [("Clamp", 3)] = new(x => Math.Min(Math.Max(x[0], x[1]), x[2]), x => x[0].Clamp(x[1].Low, x[2].High)),
        [("Clamp01", 1)] = new(x => Math.Min(Math.Max(x[0], 0), 1), x => x[0].Clamp(0, 1)),
        [("InverseLerp", 3)] = new(
            x => Math.Min(Math.Max((x[2] - x[0]) / (x[1] - x[0]), 0), 1),
            x => x[0].IsConstant && x[1].IsConstant && x[0].Low < x[1].Low
                ? ((x[2] - x[0]) * Amount.Of(1 / (x[1].Low - x[0].Low))).Clamp(0, 1)
                : x.All(one => one.IsConstant)
                    ? Amount.Of(Math.Min(Math.Max((x[2].Low - x[0].Low) / (x[1].Low - x[0].Low), 0), 1))
                    : new Amount(0, 1)),
        [("Max", 2)] = new(x => Math.Max(x[0], x[1]), x => Amount.Maximum(x[0], x[1])),
        [("Min", 2)] = new(x => Math.Min(x[0], x[1]), x => Amount.Minimum(x[0], x[1])),
        [("Pow", 2)] = new(x => Math.Pow(x[0], x[1]), x => !x[1].IsConstant || x[1].Low <= 0 ? Amount.Any
            // An even power is the same on both sides of 0.
            : (x[1].Low % 2 == 0 ? x[0].Magnitude() : x[0]) is { Low: >= 0 } side
                ? new Amount(Math.Pow(side.Low, x[1].Low), Math.Pow(side.High, x[1].Low))
                : Amount.Any),
        [("Exp", 1)] = new(x => Math.Exp(x[0]), x => new Amount(Math.Exp(x[0].Low), Math.Exp(x[0].High))),
        [("Sqrt", 1)] = new(x => Math.Sqrt(x[0]), _ => Amount.NonNegative),
        [("Sin", 1)] = new(x => Math.Sin(x[0]), _ => Unit),
        [("Cos", 1)] = new(x => Math.Cos(x[0]), _ => Unit),
        [("Acos", 1)] = new(x => Math.Acos(x[0]), _ => new Amount(0, Math.PI)),
        [("Asin", 1)] = new(x => Math.Asin(x[0]), _ => new Amount(-Math.PI / 2, Math.PI / 2)),
        [("Atan", 1)] = new(x => Math.Atan(x[0]), _ => new Amount(-Math.PI / 2, Math.PI / 2)),
        [("Atan2", 2)] = new(x => Math.Atan2(x[0], x[1]), _ => new Amount(-Math.PI, Math.PI)),
        [("Tanh", 1)] = new(x => Math.Tanh(x[0]), x => new Amount(Math.Tanh(x[0].Low), Math.Tanh(x[0].High))),
        [("Sign", 1)] = new(x => double.IsNaN(x[0]) ? double.NaN : Math.Sign(x[0]), _ => Unit),
        [("Distance", 2)] = Length,
        [("Angle", 2)] = Length,
        [("SqrMagnitude", 1)] = Length,
        [("Magnitude", 1)] = Length,
        // As methods of a vector or a collection.
        [("Length", 0)] = Length,
        [("LengthSquared", 0)] = Length,
        [("DistanceTo", 1)] = Length,
        [("DistanceSquaredTo", 1)] = Length,
        [("Count", 0)] = Length,
        [("Length", 1)] = Length,
        [("Count", 1)] = Length,
        [("Count", 2)] = Length,
    };

    private static readonly HashSet<string> Sizes = ["magnitude", "sqrMagnitude", "Length", "Count"];

    // What .NET's members read that is no part of the program, as owner.member.
    private static readonly Dictionary<string, Reads> Sources = new()
    {
        ["DateTime.Now"] = Reads.Clock,
        ["DateTime.UtcNow"] = Reads.Clock,
        ["DateTimeOffset.Now"] = Reads.Clock,
        ["DateTimeOffset.UtcNow"] = Reads.Clock,
        ["Environment.TickCount"] = Reads.Clock,
        ["Environment.TickCount64"] = Reads.Clock,
        ["Random.Next"] = Reads.Random,
        ["Random.NextDouble"] = Reads.Random,
        ["Random.NextSingle"] = Reads.Random,
    };

    private static readonly Dictionary<string, double> Numbers = new()
    {
        ["PI"] = Math.PI,
        ["E"] = Math.E,
        ["Tau"] = 2 * Math.PI,
    };

    // Of an object, whose state it reads.
    private static Function Length => new(null, _ => Amount.NonNegative, Reads.State);

    /// <summary>Between which numbers the result lies; any where nothing is known of the function.</summary>
    public static Amount Range(string name, IReadOnlyList<Amount> arguments) =>
        Table.TryGetValue((name, arguments.Count), out Function? function) ? function.Range(arguments) : Amount.Any;

    /// <summary>Between which numbers the result lies whatever the arguments are; any where that is not known.
    /// </summary>
    public static Amount RangeOf(string name, int arguments) =>
        Range(name, [.. Enumerable.Repeat(Amount.Any, arguments)]);

    /// <summary>The result for numbers; null where the function is not known or has none.</summary>
    public static double? Value(string name, IReadOnlyList<double> arguments) =>
        Table.TryGetValue((name, arguments.Count), out Function? function) && function.Value is { } value
        && value(arguments) is var result && !double.IsNaN(result)
            ? result
            : null;

    /// <summary>What a member of a class of .NET reads; null for one that is not known.</summary>
    public static Reads? ReadsOf(string owner, string member) =>
        Sources.TryGetValue(owner + "." + member, out Reads reads) ? reads : null;

    /// <summary>What a function of numbers reads beside its arguments.</summary>
    public static Reads ReadsOf(string name, int arguments) =>
        Table.TryGetValue((name, arguments), out Function? function) ? function.Reads : Reads.Nothing;

    /// <summary>Whether the member holds a length or a number of elements, which is never negative.</summary>
    public static bool IsSize(string member) => Sizes.Contains(member);

    /// <summary>A constant of the class of mathematical functions; null for any other name.</summary>
    public static double? Constant(string name) => Numbers.TryGetValue(name, out double value) ? value : null;

    private sealed record Function(
        Func<IReadOnlyList<double>, double>? Value, Func<IReadOnlyList<Amount>, Amount> Range,
        Reads Reads = Reads.Nothing);
}
