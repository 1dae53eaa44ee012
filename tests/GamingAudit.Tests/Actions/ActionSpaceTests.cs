namespace GamingAudit.Tests.Actions;

public sealed class ActionSpaceTests
{
    private enum Gear { Reverse = -1, Neutral = 0, Drive = 5 }

    private enum Lights { Off, On }

    private readonly record struct Dashboard(int Channel, Lights Lights);

    private readonly record struct Throttle(float Gas, float Brake);

    private readonly record struct Mixed(long Wide);

    private readonly record struct Steering(double Angle, Pedals Pedals);

    private readonly record struct Pedals(double Gas, double Brake);

    private readonly record struct Half(float Angle, double Gas);

    [Fact]
    public void Every_member_of_an_enum_is_one_choice()
    {
        ActionSpace<Gear> space = ActionSpace.Discrete<Gear>();

        Assert.Equal(3, space.Count);
        foreach (Gear gear in Enum.GetValues<Gear>()) Assert.Equal(gear, RoundTrip(space, gear));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, (Gear)77));
    }

    [Fact]
    public void A_count_numbers_its_choices_from_zero()
    {
        ActionSpace<int> space = ActionSpace.Discrete(4);

        Assert.Equal([4], space.Branches);
        Assert.Equal(3, RoundTrip(space, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, 4));
    }

    [Fact]
    public void Fields_of_a_struct_are_branches()
    {
        ActionSpace<Dashboard> space = ActionSpace.MultiDiscrete<Dashboard>(7, 2);

        Assert.Equal((14, 9), (space.Count!.Value, space.MaskLength));
        Assert.Equal(new Dashboard(6, Lights.On), RoundTrip(space, new Dashboard(6, Lights.On)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, new Dashboard(7, Lights.On)));
        Assert.Throws<ArgumentException>(() => ActionSpace.MultiDiscrete<Dashboard>(7));
    }

    [Fact]
    public void Floats_of_a_struct_are_dimensions()
    {
        ActionSpace<Throttle> space = ActionSpace.Box(new Throttle(0, -1), new Throttle(1, 1));

        Assert.Equal([0, -1], space.Low);
        Assert.Equal([1, 1], space.High);
        Assert.Null(space.Count);
        Assert.Equal(new Throttle(0.25f, -0.5f), RoundTrip(space, new Throttle(0.25f, -0.5f)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, new Throttle(2, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, new Throttle(float.NaN, 0)));
    }

    [Fact]
    public void Doubles_of_a_struct_are_dimensions()
    {
        ActionSpace<Steering> space = ActionSpace.Box(
            new Steering(-2, new Pedals(0, 0)), new Steering(2, new Pedals(1, 1)));

        Assert.Equal([-2, 0, 0], space.Low);
        Assert.Equal([2, 1, 1], space.High);
        var some = new Steering(-0.5, new Pedals(0.25, 1));
        Assert.Equal(some, RoundTrip(space, some));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundTrip(space, new Steering(3, default)));
    }

    [Fact]
    public void Numbers_of_two_kinds_are_refused()
    {
        Assert.Contains("floats only, or of doubles only", Refusal(new Half(0, 0), new Half(1, 1)));
        Assert.Contains("floats only, or of doubles only", Refusal(new Dashboard(0, 0), new Dashboard(1, Lights.On)));

        static string Refusal<TAction>(TAction low, TAction high) where TAction : struct =>
            Assert.Throws<ArgumentException>(() => ActionSpace.Box(low, high)).Message;
    }

    [Fact]
    public void Floats_of_an_inline_array_are_dimensions()
    {
        Torques low = default, high = default, some = default;
        for (int i = 0; i < 3; i++) (low[i], high[i], some[i]) = (-1, 1, 0.25f * i);
        ActionSpace<Torques> space = ActionSpace.Box(low, high);

        Assert.Equal([-1, -1, -1], space.Low);
        Assert.Equal([1, 1, 1], space.High);
        Assert.Equal(0.5f, RoundTrip(space, some)[2]);
    }

    [Fact]
    public void A_product_of_choices_beyond_an_int_has_no_count() =>
        Assert.Null(ActionSpace.MultiDiscrete<Dashboard>(int.MaxValue, 3).Count);

    [Fact]
    public void A_struct_of_other_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => ActionSpace.MultiDiscrete<Mixed>(2));

    [System.Runtime.CompilerServices.InlineArray(3)]
    private struct Torques
    {
        private float first;
    }

    private static TAction RoundTrip<TAction>(ActionSpace<TAction> space, TAction action)
    {
        int[] branches = new int[space.Branches.Count];
        float[] values = new float[space.Dimensions];
        space.Encode(action, branches, values);
        return space.Decode(branches, values);
    }
}
