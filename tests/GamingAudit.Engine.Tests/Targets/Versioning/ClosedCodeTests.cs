using System.Reflection;
using GamingAudit.Engine.Targets;

namespace GamingAudit.Engine.Tests.Targets.Versioning;

/// <summary>Which targets leave nothing behind in the load context in which they were played.</summary>
public sealed class ClosedCodeTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Reflection;
        using System.Runtime.InteropServices;
        using System.Text;
        using GamingAudit;

        public readonly record struct At(int Cell);

        public sealed class Walk(Func<int, int> turn) : IEnvironment<At, int>
        {
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public At Reset(Chance chance) => new(0);
            public At Step(At at, int action, Chance chance) => new(turn(at.Cell) + action);
            public bool IsTerminal(At at) => at.Cell > 8;
            public void Observe(At at, Span<float> observation) => observation[0] = at.Cell;
        }

        public sealed class Counting : IEnvironment<At, int>
        {
            private int steps;
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public At Reset(Chance chance) => new(0);
            public At Step(At at, int action, Chance chance) => new(at.Cell + action + 0 * steps++);
            public bool IsTerminal(At at) => at.Cell > 8;
            public void Observe(At at, Span<float> observation) => observation[0] = at.Cell;
        }

        public static class Loud
        {
            static Loud() => Closed.Changed = 1;
            public static int Zero(int cell) => 0 * cell;
        }

        public sealed record Table(string Name, double Worth);

        public static class Closed
        {
            private static readonly (int Cell, double Worth)[] Pays = [(1, 0.5), (2, 1)];
            private static readonly Table Best = new("best", 2);
            private const int Goal = 8;
            public static int Changed;

            public static AuditTarget Of(
                Func<int, int>? turn = null, Func<At, double>? pay = null, IEnvironment<At, int>? world = null) =>
                AuditTarget.Create(
                    "walk", world ?? new Walk(turn ?? (cell => cell)), step => pay?.Invoke(step.After) ?? 0,
                    step => step.After.Cell, 10);

            [Audit] public static AuditTarget Plain => Of();
            [Audit] public static AuditTarget Constants => Of(pay: at => at.Cell == Goal ? 1 : Math.Sqrt(at.Cell));
            [Audit] public static AuditTarget Captures => Captured(3);
            [Audit] public static AuditTarget Reads_an_array => Of(pay: at => Pays[at.Cell % 2].Worth);
            [Audit] public static AuditTarget Looks_in_an_array => Of(turn: cell => Array.IndexOf(Pays, (1, 0.5)));
            [Audit] public static AuditTarget Asks_for_a_sum => Of(pay: at => Pays.Sum(pay => pay.Worth));
            [Audit] public static AuditTarget Reads_a_record => Of(pay: at => Best.Worth);
            [Audit] public static AuditTarget Writes_its_own_array =>
                Of(turn: cell => { int[] own = new int[2]; own[0] = cell; return own[0]; });
            [Audit] public static AuditTarget Made_once { get; } =
                AuditTarget.Create("once", new Still(), step => 1, step => 0, 10);
            [Audit] public static AuditTarget Counts_for_itself => Of(world: new Counting());

            private static AuditTarget Captured(int bonus) => Of(pay: at => at.Cell + bonus);
        }

        public sealed class Still : IEnvironment<At, int>
        {
            public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
            public int ObservationSize => 1;
            public At Reset(Chance chance) => new(0);
            public At Step(At at, int action, Chance chance) => new(at.Cell + action);
            public bool IsTerminal(At at) => at.Cell > 8;
            public void Observe(At at, Span<float> observation) => observation[0] = at.Cell;
        }

        public static class Open
        {
            private static int count;
            private static int Property { get; set; }
            private static readonly int[] Cells = [1, 2];
            private static readonly int[,] Grid = new int[2, 2];
            private static readonly List<int> Seen = [];
            private static readonly StringBuilder Text = new();
            private static readonly Func<int> Next = Counter();
            private static readonly Counting Shared = new();
            [ThreadStatic] private static int ofThread;

            [Audit] public static AuditTarget Counts => Closed.Of(turn: cell => count++);
            [Audit] public static AuditTarget Declares { get { Closed.Changed++; return Closed.Of(); } }
            [Audit] public static AuditTarget Sets_a_property => Closed.Of(turn: cell => Property = cell);
            [Audit] public static AuditTarget Of_a_thread => Closed.Of(turn: cell => ofThread = cell);
            [Audit] public static AuditTarget By_reference => Closed.Of(turn: cell => Add(ref count));
            [Audit] public static AuditTarget Writes_an_array => Closed.Of(turn: cell => Cells[0] = cell);
            [Audit] public static AuditTarget Writes_a_grid => Closed.Of(turn: cell => Grid[0, 1] = cell);
            [Audit] public static AuditTarget Fills_an_array =>
                Closed.Of(turn: cell => { Array.Fill(Cells, cell); return 0; });
            [Audit] public static AuditTarget Writes_a_span => Closed.Of(turn: cell => Cells.AsSpan()[0] = cell);
            [Audit] public static AuditTarget Keeps_a_list =>
                Closed.Of(turn: cell => { Seen.Add(cell); return cell; });
            [Audit] public static AuditTarget Keeps_a_text => Closed.Of(turn: cell => Text.Append('x').Length);
            [Audit] public static AuditTarget Asks_a_counter => Closed.Of(turn: cell => Next());
            [Audit] public static AuditTarget Shares_a_world => Closed.Of(world: Shared);
            [Audit] public static AuditTarget Made_once { get; } = Closed.Of(world: new Counting());
            [Audit] public static AuditTarget Wakes_another_type => Closed.Of(turn: Loud.Zero);
            [Audit] public static AuditTarget By_reflection => Closed.Of(turn: cell =>
            {
                typeof(Open).GetField("count", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, cell);
                return cell;
            });
            [Audit] public static AuditTarget By_the_platform => Closed.Of(turn: cell => getpid());
            [Audit] public static readonly AuditTarget Field = Closed.Of();

            [DllImport("libc")] private static extern int getpid();
            private static int Add(ref int to) => to++;
            private static Func<int> Counter() { int at = 0; return () => at++; }
        }
        """;

    private static readonly Lazy<Assembly> Compiled = new(() => SourceCompiler.Load("#nullable enable\n" + Source));

    [Fact]
    public void What_names_no_static_that_may_change_is_closed() =>
        Assert.All(Members("Closed"), member => Assert.True(IsClosed(member), member.FullName));

    [Fact]
    public void What_may_leave_something_behind_is_not() =>
        Assert.All(Members("Open"), member => Assert.False(IsClosed(member), member.FullName));

    // As the worker asks: before any of its code runs, and then of what it gave.
    private static bool IsClosed(AuditMember member) =>
        member.IsClosed(null) && member.IsClosed(member.Read().Single());

    private static IReadOnlyList<AuditMember> Members(string type)
    {
        AuditMember[] members = [.. AuditMember.Of(Compiled.Value.GetType(type)!)];
        Assert.True(members.Length >= 10, $"{members.Length} members of {type} were found.");
        return members;
    }
}
