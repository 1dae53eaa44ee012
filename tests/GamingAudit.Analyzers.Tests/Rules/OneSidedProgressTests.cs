using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class OneSidedProgressTests() : RuleTest("GA3001")
{
    [Theory]
    [InlineData("bool near = now < last; [|AddReward(near ? 0.1f : -0.05f)|];")]
    [InlineData("float way = now - last; if (way < 0f) { [|AddReward(-way)|]; } else { AddReward(-way * 0.5f); }")]
    // As much back as there.
    [InlineData("bool near = now < last; AddReward(near ? 0.1f : -0.1f);")]
    [InlineData("if (now < last) { AddReward(0.1f); } else { AddReward(-0.1f); }")]
    [InlineData("float way = now - last; if (way < 0f) { AddReward(-way); } else { AddReward(-way); }")]
    public Task Follows_a_measure_to_its_two_moments(string pays) => Agent($$"""
        public override void OnEpisodeBegin() { last = Vector3.Distance(transform.position, target.position); }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            {{pays}}
            last = now;
        }
        """);

    [Theory]
    [InlineData("[|AddReward(0.1f)|]", "transform.Translate(0f, 0f, 1f);")]
    // Nothing has happened between the two.
    [InlineData("AddReward(0.1f)", "")]
    public Task Follows_a_measure_past_a_move(string pay, string move) => Agent($$"""
        void FixedUpdate()
        {
            float before = Vector3.Distance(transform.position, target.position);
            {{move}}
            float after = Vector3.Distance(transform.position, target.position);
            if (after < before) {{pay}};
        }
        """);

    [Fact]
    public Task Reports_a_bonus_for_coming_nearer() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) [|AddReward(0.1f)|];
            last = d;
        }
        """);

    [Theory]
    [InlineData("if (d >= last) return; AddReward(0.1f);", "'d < last'")]
    [InlineData("if (last <= d) return; AddReward(0.1f);", "'last > d'")]
    [InlineData("if (d < last) AddReward(0.1f);", "'d < last'")]
    [InlineData("if (d >= last) { } else AddReward(0.1f);", "'d < last'")]
    public async Task Says_the_test_that_holds_where_it_pays(string body, string test)
    {
        string message = await Message($$"""
            void FixedUpdate()
            {
                float d = Vector3.Distance(transform.position, target.position);
                Shape(d);
                last = d;
            }
            void Shape(float d) { {{body}} }
            """);

        Assert.Contains("whenever " + test, message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Reports_a_helper_of_another_framework() => Source("""
        public class Ship : GodotAgents.AIController3D
        {
            public float distance;
            float last;
            public void _PhysicsProcess(double delta)
            {
                if (distance < last) [|Give(0.1f)|];
                last = distance;
            }
            void Give(float amount) { reward += amount; }
        }
        """);

    [Fact]
    public Task Reports_the_gain_itself() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (last > d) { [|AddReward(last - d)|]; }
            last = d;
        }
        """);

    [Fact]
    public Task Reports_a_field_measured_again() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) [|AddReward(0.01f)|];
            last = Vector3.Distance(transform.position, target.position);
        }
        """);

    [Fact]
    public Task Reports_progress_along_a_track() => Agent("""
        float lastZ;
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (transform.position.z > lastZ) [|AddReward(0.1f)|];
            lastZ = transform.position.z;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_best_so_far() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) { AddReward(0.1f); last = d; }
        }
        """);

    [Fact]
    public Task Is_silent_about_a_signed_difference() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            AddReward(last - d);
            last = d;
        }
        """);

    [Fact]
    public Task Is_silent_when_retreat_costs() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) AddReward(0.1f); else AddReward(-0.1f);
            last = d;
        }
        """);

    [Fact]
    public Task Is_silent_when_retreat_costs_what_the_inspector_says() => Agent("""
        public float penalty;
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) AddReward(0.1f);
            if (d >= last) AddReward(penalty);
            last = d;
        }
        """);

    [Fact]
    public Task Is_silent_when_only_retreat_costs() => Agent("""
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d > last) AddReward(-0.1f);
            last = d;
        }
        """);

    [Fact]
    public Task Is_silent_when_it_compares_with_a_fixed_bound() => Agent("""
        public float reach = 1f;
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < reach) AddReward(0.1f);
            last = d;
        }
        """);

    [Fact]
    public Task Is_silent_when_the_baseline_moves_at_checkpoints_only() => Agent("""
        float start;
        void OnTriggerEnter(Collider gate) { last = start; }
        void FixedUpdate()
        {
            float d = Vector3.Distance(transform.position, target.position);
            if (d < last) { AddReward(0.1f); last = d; }
        }
        """);

    [Fact]
    public Task Reports_a_baseline_of_any_name() => Agent("""
        float reached;
        public override void OnActionReceived(ActionBuffers actions)
        {
            if (transform.position.z > reached) [|AddReward(0.1f)|];
            reached = transform.position.z;
        }
        """);

    [Fact]
    public Task Reports_an_early_return_that_moves_the_baseline() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now >= last) { last = now; return; }
            [|AddReward(0.1f)|];
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_best_so_far_behind_an_early_return() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now >= last) return;
            AddReward(0.1f * (last - now));
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_choice_of_unequal_amounts() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            float pay = [|now < last ? 0.05f : -0.01f|];
            AddReward(pay);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_choice_of_unequal_factors() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            float gain = last - now;
            [|AddReward(gain > 0f ? gain : gain * 0.3f)|];
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_about_a_choice_of_equal_amounts() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            AddReward(now < last ? 0.05f : -0.05f);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_what_an_inspector_starts_from() => Agent("""
        public float toward = 0.1f, away = -0.02f;
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now < last) [|AddReward(toward)|];
            else AddReward(away);
            last = now;
        }
        """);

    [Fact]
    public Task Reports_losses_that_count_less() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            float delta = last - now;
            last = now;
            if (delta < 0f) delta *= 0.25f;
            [|AddReward(delta)|];
        }
        """);

    [Fact]
    public Task Reports_losses_that_count_nothing() => Agent("""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            float [|delta = last - now|];
            last = now;
            if (delta < 0f) delta = 0f;
            AddReward(delta);
        }
        """);

    [Theory]
    [InlineData("if (delta < 0f) delta *= 2f;")]
    [InlineData("if (delta > 1f) delta = 0f;")]
    [InlineData("")]
    public Task Is_silent_where_losses_count_as_much(string more) => Agent($$"""
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            float delta = last - now;
            last = now;
            {{more}}
            AddReward(delta);
        }
        """);

    [Fact]
    public Task Reports_a_helper_by_what_its_only_call_passes() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { Compare(0.02f, -0.005f); }
        void Compare(float closer, float farther)
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now < last) [|AddReward(closer)|]; else AddReward(farther);
            last = now;
        }
        """);

    [Fact]
    public Task Is_silent_where_the_call_passes_as_much_for_both_ways() => Agent("""
        public override void OnActionReceived(ActionBuffers actions) { Compare(0.02f, -0.02f); }
        void Compare(float closer, float farther)
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now < last) AddReward(closer); else AddReward(farther);
            last = now;
        }
        """);

    [Theory]
    [InlineData("switch (Math.Sign(last - now)) { case 1: [|AddReward(0.2f)|]; break; case -1: break; }")]
    [InlineData("if (now.CompareTo(last) < 0) [|AddReward(0.2f)|];")]
    [InlineData("switch (Math.Sign(last - now)) { case 1: AddReward(0.2f); break; case -1: AddReward(-0.2f); break; }")]
    public Task Reads_a_sign_as_a_comparison(string pays) => Agent($$"""
        public override void OnEpisodeBegin() { last = Vector3.Distance(transform.position, target.position); }
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            {{pays}}
            last = now;
        }
        """);

    [Fact]
    public Task Reports_a_gain_that_a_helper_cuts_off() => Source("""
        public class Shop
        {
            double price = 10, lastProfit;
            public double[] Reset() { price = 10; lastProfit = 0; return new[] { price }; }
            public (double[] Observation, double Reward, bool Done) Step(int action)
            {
                price += (action - 1) * 0.5;
                double profit = Math.Max(0, 20 - price) * (price - 4);
                double reward = Gain(profit);
                lastProfit = profit;
                return [|(new[] { price }, reward, price > 30)|];
            }
            double Gain(double profit) => Math.Max(0, profit - lastProfit) / 100;
        }
        """);

    [Fact]
    public Task Reports_wins_alone_of_what_was_held_before() => Source("""
        public class Trader
        {
            double cash = 1000; int held, day; readonly double[] prices = { 1, 2, 3 };
            public double[] Reset() { cash = 1000; held = 0; day = 0; return prices; }
            public (double[] State, double Reward, bool Done) Step(int order)
            {
                double before = cash + held * prices[day];
                if (order == 1) { held++; cash -= prices[day]; }
                day++;
                double profit = cash + held * prices[day] - before;
                double reward = Math.Max(0, profit);
                return [|(prices, reward, day == 2)|];
            }
        }
        """);
}
