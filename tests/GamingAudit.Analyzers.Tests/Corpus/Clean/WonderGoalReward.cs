namespace Colony
{
    public interface IRewardModel
    {
        float Evaluate(Settlement state);
    }

    public class Settlement
    {
        public int Food;
        public bool WonderBuilt;
        public bool Extinct;
        public int Turn;
    }

    public sealed class WonderGoalReward : IRewardModel
    {
        public float Evaluate(Settlement state)
        {
            if (state.Extinct)
                return -10f;
            if (state.WonderBuilt)
                return 10f;
            return -0.001f;
        }
    }

    public class SettlementGame
    {
        private readonly IRewardModel _rewards;
        private Settlement _state = new Settlement();

        public SettlementGame(IRewardModel rewards) => _rewards = rewards;

        public bool IsOver => _state.WonderBuilt || _state.Extinct;

        public float Play(bool gather)
        {
            _state.Turn++;
            if (gather) _state.Food += 4;
            else _state.WonderBuilt = _state.Food > 300;
            _state.Food -= 2;
            if (_state.Food < 0) _state.Extinct = true;
            return _rewards.Evaluate(_state);
        }
    }
}
