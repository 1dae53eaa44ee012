using GamingAudit.Engine.Adversaries.Archives;
using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries.Places;

public sealed class WhatMattersTests
{
    private static readonly StateFields<Plant> Fields = StateFields<Plant>.Of()!;

    // A level that actions change, a load that is paid by, a room whose noise changes nothing, what was done last.
    private static readonly DecisionProcess<Plant, int> Process = Processes.Of(
        new Works(), step => step.Before.Load * step.Action + (step.After.Level == 9 ? 1 : 0), horizon: 20);

    [Fact]
    public void The_fields_of_structs_within_a_state_are_its_fields()
    {
        var plant = new Plant(3, new Room(0.5, 1.5), 2.5, Mode.Busy);

        Assert.Equal(
            [0.5, 1, 1.5, 2.5, 3],
            Enumerable.Range(0, Fields.Count).Select(field => Fields.Read(plant, field)).Order());
        Assert.Equal(
            [plant with { Level = 7 }, plant with { Room = new Room(0.5, 8) }],
            new[] { 3.0, 1.5 }.Select(value => Fields.With(
                plant, Enumerable.Range(0, 5).Single(field => Fields.Read(plant, field) == value),
                new Plant(7, new Room(9, 8), 6, Mode.Idle))));
    }

    [Fact]
    public void A_state_that_an_array_is_part_of_has_no_fields_to_tell_it_apart_by() =>
        Assert.Null(StateFields<Listing>.Of());

    [Fact]
    public void What_is_paid_by_matters_and_what_actions_change_where_something_depends_on_it()
    {
        var influence = new Influence<Plant, int>(Process, Fields, (_, chance) => chance.Below(3), seed: 1);

        IReadOnlyList<int> matter = influence.Find(Visited());

        var probe = new Plant(11, new Room(12, 13), 14, Mode.Idle);
        Assert.Equal([11, 14], matter.Select(field => Fields.Read(probe, field)).Order());
        Assert.InRange(influence.Steps, 1, 10_000);
    }

    [Fact]
    public void What_one_action_in_a_thousand_changes_matters_once_it_was_seen()
    {
        DecisionProcess<Window, int> process = Processes.Of(
            new Shop(), step => step.Before.Lit > 0 && step.Action == Shop.Show ? 1 : 0, horizon: 30);
        StateFields<Window> fields = StateFields<Window>.Of()!;
        var dark = new Window(0, 0.5);
        var lit = new Window(4, 0.25);
        Arrival<Window, int>[] visited = [
            .. Enumerable.Range(0, 400).Select(_ => new Arrival<Window, int>(dark, false, dark, 1)),
            new(lit, false, dark, Shop.Light)];
        var influence = new Influence<Window, int>(process, fields, (_, chance) => chance.Below(1000), seed: 1);

        var probe = new Window(11, 12);
        Assert.Equal([11], influence.Find(visited).Select(field => fields.Read(probe, field)));
    }

    [Fact]
    public void What_is_counted_on_and_on_ends_where_it_matters_no_more()
    {
        DecisionProcess<Store, int> process = Processes.Of(
            new Storing(), step => step.After.Stock > step.Before.Stock ? 1 : 0, horizon: 60);
        StateFields<Store> fields = StateFields<Store>.Of()!;
        var chance = new SamplingChance(3);
        var visited = new List<Arrival<Store, int>>();
        for (int episode = 0; episode < 20; episode++)
        {
            Store store = process.Dynamics.Reset(chance);
            for (int step = 0; step < 60; step++)
            {
                (Store before, int action) = (store, chance.Below(3));
                store = process.Dynamics.Step(before, action, chance);
                visited.Add(new Arrival<Store, int>(store, false, before, action));
            }
        }
        var influence = new Influence<Store, int>(process, fields, (_, draw) => draw.Below(3), seed: 1);
        var probe = new Store(11, 12, 13);

        Assert.Equal([11, 12], influence.Find(visited).Select(field => fields.Read(probe, field)));
        (int field, double end) = Assert.Single(influence.Ends);
        Assert.Equal((11, 2), (fields.Read(probe, field), end));
        var told = new FieldCoordinates<Store>(fields, [field], influence.Ends);
        double[] read = new double[1];
        Assert.Equal([0, 1, 2, 2], new[] { 0, 1, 2, 50 }.Select(stock =>
        {
            told.Read(new Store(stock, 0, 0), read);
            return read[0];
        }));
    }

    [Fact]
    public void Of_what_is_only_observed_that_which_actions_change_is_told_apart()
    {
        var steered = new Steered<Plant, int>(Process.Dynamics, (_, chance) => chance.Below(3), seed: 1);

        // The level and the mode; the load and the noise of the room come by chance.
        Assert.Equal([0, 4], steered.Find([.. Visited().Select(arrival => arrival.State)]));
    }

    [Fact]
    public void A_grid_is_widened_for_what_lies_beyond_it_and_the_narrow_one_stays_as_it_was()
    {
        var coordinates = new FieldCoordinates<double>(StateFields<double>.Of()!, [0]);
        var grid = new GridCells<double>(
            coordinates, [.. Enumerable.Range(0, 100).Select(i => i / 100.0)], cells: 64);
        ulong before = grid.Of(0.5, out bool beyond);

        Assert.False(beyond);
        _ = grid.Of(40, out beyond);
        Assert.True(beyond);
        GridCells<double> wider = grid.WiderFor([40]);
        _ = wider.Of(40, out beyond);
        Assert.False(beyond);
        Assert.Equal(before, grid.Of(0.5, out _));
        Assert.NotEqual(wider.Of(0, out _), wider.Of(40, out _));
    }

    [Fact]
    public void A_palette_lists_few_actions_and_stands_for_many()
    {
        var few = new ActionPalette<Pair>(ActionSpace.MultiDiscrete<Pair>(3, 4), 1);
        var many = new ActionPalette<Pair>(ActionSpace.MultiDiscrete<Pair>(40, 50), 1);

        Assert.Equal(12, Enumerable.Range(0, few.Count).Select(i => few[i]).Distinct().Count());
        Pair[] chosen = [.. Enumerable.Range(0, many.Count).Select(i => many[i])];
        Assert.Equal(9, chosen.Distinct().Count());
        Assert.Contains(new Pair(39, 0), chosen);
    }

    [Fact]
    public void A_palette_that_stands_for_many_has_room_for_more_and_keeps_each_once()
    {
        var few = new ActionPalette<Pair>(ActionSpace.MultiDiscrete<Pair>(3, 4), 1);
        var many = new ActionPalette<Pair>(ActionSpace.MultiDiscrete<Pair>(40, 50), 1);
        (int listed, int capacity) = (many.Count, many.Capacity);

        Assert.Equal(few.Count, few.Capacity);
        Assert.Equal([listed, listed], [many.Add(new Pair(7, 9)), many.Add(new Pair(7, 9))]);
        Assert.Equal(new Pair(7, 9), many[listed]);
        for (int i = 0; i < 40; i++) many.Add(new Pair(11, i));
        Assert.Equal(capacity, many.Count);
        Assert.Equal(-1, many.Add(new Pair(12, 3)));
        Assert.Equal(listed, many.Add(new Pair(7, 9)));
    }

    [Fact]
    public void What_one_action_in_a_thousand_does_is_a_rare_deed_and_what_each_does_its_own_way_is_none()
    {
        DecisionProcess<Window, int> shop = Processes.Of(new Shop(), _ => 0, horizon: 30);
        var rare = new RareDeeds<Window, int>(
            shop.Dynamics, new FieldCoordinates<Window>(StateFields<Window>.Of()!, [0, 1]),
            (_, chance) => chance.Below(Shop.Light), seed: 1);
        var dark = new Window(0, 0.5);

        Assert.True(rare.IsOne(dark, Shop.Light));
        Assert.False(rare.IsOne(dark, Shop.Show));
        var dial = new RareDeeds<double, int>(
            Processes.Of(new Dial(), _ => 0, horizon: 30).Dynamics,
            new FieldCoordinates<double>(StateFields<double>.Of()!, [0]), (_, chance) => chance.Below(999), seed: 1);
        Assert.False(dial.IsOne(0, 999));
    }

    private static List<Arrival<Plant, int>> Visited()
    {
        var visited = new List<Arrival<Plant, int>>();
        var chance = new SamplingChance(7);
        for (int episode = 0; episode < 40; episode++)
        {
            Plant plant = Process.Dynamics.Reset(chance);
            visited.Add(new Arrival<Plant, int>(plant, true, plant, 0));
            for (int step = 1; step < 20; step++)
            {
                (Plant before, int action) = (plant, chance.Below(3));
                plant = Process.Dynamics.Step(before, action, chance);
                visited.Add(new Arrival<Plant, int>(plant, false, before, action));
            }
        }
        return visited;
    }

    private enum Mode
    {
        Idle,
        Busy,
    }

    private readonly record struct Room(double Hum, double Drift);

    private readonly record struct Plant(int Level, Room Room, double Load, Mode Last);

    private readonly record struct Pair(int First, int Second);

    private readonly record struct Listing(int[] Entries);

    private readonly record struct Store(int Stock, int Held, double Light);

    // One more is put in, or two are taken where there are two and nothing is held, or what is held is brought away.
    private sealed class Storing : IEnvironment<Store, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 2;

        public Store Reset(Chance chance) => new(0, 0, chance.Uniform(0, 1));

        public Store Step(Store store, int action, Chance chance)
        {
            store = store with { Light = chance.Uniform(0, 1) };
            return action switch
            {
                0 => store with { Stock = store.Stock + 1 },
                1 when store is { Stock: >= 2, Held: 0 } => store with { Stock = store.Stock - 2, Held = 1 },
                2 => store with { Held = 0 },
                _ => store,
            };
        }

        public bool IsTerminal(Store store) => false;

        public void Observe(Store store, Span<float> observation)
        {
            observation[0] = store.Stock;
            observation[1] = store.Held;
        }
    }

    private readonly record struct Window(int Lit, double Light);

    // Two of a thousand actions: one lights the window for four steps, the other shows something in it.
    private sealed class Shop : IEnvironment<Window, int>
    {
        public const int Light = 777;
        public const int Show = 333;

        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(1000);

        public int ObservationSize => 1;

        public Window Reset(Chance chance) => new(0, chance.Uniform(0, 1));

        public Window Step(Window window, int action, Chance chance) =>
            new(action == Light ? 4 : Math.Max(0, window.Lit - 1), chance.Uniform(0, 1));

        public bool IsTerminal(Window window) => false;

        public void Observe(Window window, Span<float> observation) => observation[0] = window.Lit;
    }

    // Every action leads to a state of its own.
    private sealed class Dial : IEnvironment<double, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(1000);

        public int ObservationSize => 1;

        public double Reset(Chance chance) => 0;

        public double Step(double at, int action, Chance chance) => action;

        public bool IsTerminal(double at) => false;

        public void Observe(double at, Span<float> observation) => observation[0] = (float)at;
    }

    private sealed class Works : IEnvironment<Plant, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 5;

        public Plant Reset(Chance chance) => new(0, new Room(chance.Normal(0, 1), 0), chance.Uniform(0, 1), Mode.Idle);

        public Plant Step(Plant plant, int action, Chance chance) => new(
            action == plant.Level % 3 ? Math.Min(9, plant.Level + 1) : plant.Level,
            new Room(chance.Normal(0, 1), 0.9 * plant.Room.Drift + chance.Normal(0, 1)), chance.Uniform(0, 1),
            action == 0 ? Mode.Idle : Mode.Busy);

        public bool IsTerminal(Plant plant) => false;

        public void Observe(Plant plant, Span<float> observation)
        {
            observation[0] = plant.Level;
            observation[1] = (float)plant.Room.Hum;
            observation[2] = (float)plant.Room.Drift;
            observation[3] = (float)plant.Load;
            observation[4] = (float)plant.Last;
        }
    }
}
