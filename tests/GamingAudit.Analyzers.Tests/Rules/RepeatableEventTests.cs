using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests.Rules;

public sealed class RepeatableEventTests() : RuleTest("GA3007")
{
    [Theory]
    [InlineData("[|gate.Opened += OnOpened|]", "")]
    [InlineData("gate.Opened += OnOpened", "void OnTriggerExit(Collider other) { gate.Opened -= OnOpened; }")]
    public Task Finds_a_paying_handler_that_is_added_again(string add, string more) => Agent($$"""
        Gate gate;
        void OnTriggerEnter(Collider other) { {{add}}; }
        {{more}}
        void OnOpened() { if (target != null) { AddReward(1f); EndEpisode(); } }
        }

        public class Gate : MonoBehaviour
        {
        public event Action Opened;
        public void Open() => Opened?.Invoke();
        """);

    [Fact]
    public Task Reports_a_coin_that_stays() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("coin")) [|AddReward(0.5f)|]; }
        """);

    [Fact]
    public Task Reports_a_touch_by_component() => Agent("""
        void OnCollisionEnter(Collision other)
        {
            if (other.gameObject.TryGetComponent<Rigidbody>(out _)) { [|AddReward(0.5f)|]; }
        }
        """);

    [Fact]
    public Task Reports_pay_for_picking_up_what_can_be_dropped() => Target(
        "[|step.After.Holds && !step.Before.Holds ? 1 : 0|]",
        state: "int At, bool Holds",
        next: "s with { Holds = move == Move.Forth || (move != Move.Back && s.Holds) }",
        end: "false");

    [Fact]
    public Task Reports_a_gate_that_pays_more_than_it_charges() => Target(
        "[|step.After.At == step.Before.At + 1 ? 2 : -1|]",
        end: "false",
        next: "s with { At = (s.At + (int)move + 7) % 8 }");

    [Fact]
    public Task Is_silent_when_it_is_destroyed() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); Destroy(other.gameObject); }
        }
        """);

    [Fact]
    public Task Is_silent_when_a_helper_moves_it() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("coin")) { AddReward(0.5f); Scatter(); } }
        void Scatter() { target.position = Vector3.zero; }
        """);

    [Fact]
    public Task Is_silent_when_the_thing_has_a_method_of_its_own() => Agent("""
        void OnTriggerEnter(Collider other)
        {
            if (other.CompareTag("coin")) { AddReward(0.5f); other.GetComponent<Coin>().Take(); }
        }
        public class Coin : MonoBehaviour { public void Take() { } }
        """);

    [Fact]
    public Task Is_silent_when_leaving_takes_it_back() => Agent("""
        void OnTriggerEnter(Collider other) { if (other.CompareTag("pad")) AddReward(0.5f); }
        void OnTriggerExit(Collider other) { if (other.CompareTag("pad")) AddReward(-0.5f); }
        """);

    [Fact]
    public Task Is_silent_when_the_order_is_kept() => Agent("""
        int next;
        void OnTriggerEnter(Collider gate)
        {
            if (gate.CompareTag("gate") && gate.name == "gate" + next) { AddReward(0.5f); next++; }
        }
        """);

    [Fact]
    public Task Is_silent_when_a_flag_stays_set() => Target(
        "step.After.Holds && !step.Before.Holds ? 1 : 0",
        state: "int At, bool Holds",
        next: "s with { Holds = s.Holds || move == Move.Forth }",
        end: "false");

    [Fact]
    public Task Is_silent_when_going_back_costs_as_much() => Target(
        "step.After.At > step.Before.At ? 1 : step.After.At < step.Before.At ? -1 : 0",
        end: "false");

    [Fact]
    public Task Is_silent_when_the_supply_runs_out() => Target(
        "step.After.Holds && !step.Before.Holds ? 1 : 0",
        state: "int At, bool Holds, int Left",
        next: "s.Left <= 0 ? s : s with { Holds = !s.Holds, Left = s.Left - 1 }",
        end: "false");

    [Fact]
    public Task Is_silent_when_the_goal_is_worth_more() => Target(
        "(step.After.Holds && !step.Before.Holds ? 0.01 : 0) + (step.After.At == 10 ? 5 : 0)",
        state: "int At, bool Holds",
        next: "s with { Holds = move == Move.Forth, At = s.At + 1 }");

    [Fact]
    public Task Is_silent_when_places_are_visited_once() => Target(
        "step.After.Mask != step.Before.Mask ? 1 : 0",
        state: "int At, int Mask",
        next: "s with { At = s.At + 1, Mask = s.Mask | (1 << s.At) }",
        end: "false");

    [Fact]
    public Task Is_silent_when_it_is_not_seen_whether_it_comes_back() => Target(
        "step.After.Set != step.Before.Set ? 1 : 0",
        state: "int At, int Set",
        next: "s with { Set = Next(s.Set, move) }",
        end: "false",
        more: "static int Next(int set, Move move) { for (int i = 0; i < 3; i++) set += i; return set; }");

    [Fact]
    public Task Reports_a_thing_that_is_put_down_for_less_than_it_is_picked_up_for() => Agent("""
        bool holding;
        public void Take() { if (!holding) { holding = true; [|AddReward(0.3f)|]; } }
        public void Drop() { if (holding) { holding = false; AddReward(-0.05f); } }
        """);

    [Fact]
    public Task Is_silent_where_it_costs_as_much() => Agent("""
        bool holding;
        public void Take() { if (!holding) { holding = true; AddReward(0.3f); } }
        public void Drop() { if (holding) { holding = false; AddReward(-0.3f); } }
        """);

    [Theory]
    [InlineData("music.Play();")]
    [InlineData("door.Open();")]
    [InlineData("last = 0f;")]
    [InlineData("unread += 1f;")]
    [InlineData("floor.material = won;")]
    public Task Reports_a_touch_that_uses_nothing_up(string more) => Source(Touch(more, "[|AddReward(0.5f)|]"));

    [Theory]
    [InlineData("door.Break();")]
    [InlineData("last += 1f;")]
    public Task Is_silent_about_a_touch_that_changes_more(string more) => Source(Touch(more, "AddReward(0.5f)"));

    private static string Touch(string more, string pay) => $$"""
        public class Door : MonoBehaviour
        {
            bool isOpen;
            public void Open() { isOpen = true; }
            public void Break() { Destroy(gameObject); }
        }
        public class Visitor : Agent
        {
            public AudioSource music;
            public Door door;
            float unread;
            void Update() => music.volume = last;
            public Renderer floor;
            public Material won;
            float last;
            void OnTriggerEnter(Collider other) { if (other.CompareTag("bell")) { {{pay}}; {{more}} } }
        }
        """;

    [Fact]
    public Task Reports_what_the_agent_may_put_down_again() => Agent("""
        public GameObject key;
        bool hasKey;
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (actions.DiscreteActions[0] == 1) Drop();
        }
        void Drop()
        {
            if (!hasKey) return;
            hasKey = false;
        }
        void OnTriggerEnter(Collider other)
        {
            if (other.gameObject == key && !hasKey)
            {
                hasKey = true;
                [|AddReward(0.5f)|];
            }
        }
        """);

    [Fact]
    public Task Is_silent_where_one_latch_stays() => Agent("""
        public GameObject key;
        bool hasKey, paid;
        public override void OnEpisodeBegin() { hasKey = false; paid = false; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.001f);
            if (actions.DiscreteActions[0] == 1) Drop();
        }
        void Drop() { hasKey = false; }
        void OnTriggerEnter(Collider other)
        {
            if (other.gameObject == key && !hasKey && !paid)
            {
                hasKey = true;
                paid = true;
                AddReward(0.5f);
            }
        }
        """);
}
