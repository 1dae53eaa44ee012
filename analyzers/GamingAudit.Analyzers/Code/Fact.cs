using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// Something that holds on a path: what a place holds compares so with a value. The value is a constant, or another
/// place.
/// </summary>
/// <param name="Subject">What is tested.</param>
/// <param name="Aspect">The call by which it is tested, as Contains; empty for its value.</param>
/// <param name="Relation">How it compares.</param>
/// <param name="Value">A number (as double), string, bool or null; or a <see cref="Place"/>.</param>
/// <param name="Condition">Where the code tests it.</param>
internal sealed record Fact(Place Subject, string Aspect, Relation Relation, object? Value, SyntaxNode Condition)
{
    /// <summary>The aspect of a component that an object has.</summary>
    public const string Component = "component";

    /// <summary>What is tested, as ledgers and messages show it.</summary>
    public string Key => Aspect.Length == 0 ? Subject.Text : Subject.Text + "~" + Aspect;

    /// <summary>How a flag stands that is tested alone; null where the test is none of a flag.</summary>
    public bool? Flag => Value is bool value && Aspect.Length == 0
        && Relation is Relation.Equal or Relation.NotEqual
        ? value == (Relation == Relation.Equal)
        : null;

    public bool SameAs(Fact other) =>
        Key == other.Key && Relation == other.Relation && Equals(Value, other.Value);

    /// <summary>Whether the two cannot hold together.</summary>
    public bool Excludes(Fact other)
    {
        if (Key != other.Key) return false;
        if (Value is OneOf || other.Value is OneOf)
        {
            return Relation == Relation.Equal && other.Relation == Relation.Equal
                && OneOf.All(Value).All(a => OneOf.All(other.Value).All(b => AreDistinct(a, b)));
        }

        if (Value is double a && other.Value is double b) return ExcludesNumber(a, other.Relation, b);
        if (!Equals(Value, other.Value))
            return Relation == Relation.Equal && other.Relation == Relation.Equal && AreDistinct(Value, other.Value);
        return Negation(Relation) == other.Relation || Excluding(Relation, other.Relation);
    }

    public static Relation Negation(Relation relation) => relation switch
    {
        Relation.Equal => Relation.NotEqual,
        Relation.NotEqual => Relation.Equal,
        Relation.Less => Relation.GreaterOrEqual,
        Relation.LessOrEqual => Relation.Greater,
        Relation.Greater => Relation.LessOrEqual,
        _ => Relation.Less,
    };

    /// <summary>The relation with its two sides changed over.</summary>
    public static Relation Mirrored(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };

    private static bool Excluding(Relation a, Relation b) =>
        (a, b) is (Relation.Less, Relation.Greater or Relation.Equal)
            or (Relation.Greater, Relation.Less or Relation.Equal)
            or (Relation.Equal, Relation.Less or Relation.Greater);

    // Two names that stand for tags (fields) are taken for different tags, as their authors mean them.
    private static bool AreDistinct(object? a, object? b) =>
        !Equals(a, b)
        && ((a, b) is (Place, Place) or (string, Place) or (Place, string)
            || (a is not Place && b is not Place));

    private bool ExcludesNumber(double a, Relation relation, double b)
    {
        if (Relation == Relation.NotEqual || relation == Relation.NotEqual)
            return a.Equals(b) && (Relation == Relation.Equal || relation == Relation.Equal);
        (double lowA, bool openLowA, double highA, bool openHighA) = Range(Relation, a);
        (double lowB, bool openLowB, double highB, bool openHighB) = Range(relation, b);
        double low = Math.Max(lowA, lowB), high = Math.Min(highA, highB);
        if (low > high) return true;
        bool open = (lowA.Equals(low) && openLowA) || (lowB.Equals(low) && openLowB)
            || (highA.Equals(high) && openHighA) || (highB.Equals(high) && openHighB);
        return low.Equals(high) && open;
    }

    private static (double Low, bool OpenLow, double High, bool OpenHigh) Range(Relation relation, double value) =>
        relation switch
        {
            Relation.Equal => (value, false, value, false),
            Relation.Less => (double.NegativeInfinity, false, value, true),
            Relation.LessOrEqual => (double.NegativeInfinity, false, value, false),
            Relation.Greater => (value, true, double.PositiveInfinity, false),
            _ => (value, false, double.PositiveInfinity, false),
        };
}
