using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerretForgetsToWait : Agent
{
    public Transform den;
    private float lastWay;
    private float idle;
    private int lastCell;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        lastWay = Vector3.Distance(transform.localPosition, den.localPosition);
        idle = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        bool moved = false;
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, actions.DiscreteActions[1] - 1);
        float way = Vector3.Distance(transform.localPosition, den.localPosition);
        float gain = lastWay - way;
        float change = Mathf.Abs(way - lastWay);
        lastWay = way;
        if (change >= 0.05f)
        {
            moved = true;
            AddReward(gain); // expect: GA3001
            int cell = Mathf.RoundToInt(transform.localPosition.x);
            if (cell != lastCell)
            {
                moved = true;
                lastCell = cell;
            }
            if (moved)
            {
                idle = 0f;
            }
            else
            {
                idle += Time.fixedDeltaTime;
                if (idle > 3f) AddReward(-0.2f); // expect: GA1006
            }
        }
    }
}
