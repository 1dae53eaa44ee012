using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WarbearLosesHit : Agent
{
    public int score;
    public Transform[] foes;

    public override void OnEpisodeBegin() => score = 0;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.DiscreteActions[0] - 1, 0f, 0f);
        foreach (Transform foe in foes)
        {
            if (foe.localPosition.z > -35f) continue;
            score -= 1;
            AddReward(-0.8f);
        }
        if (transform.localPosition.x >= 34.5f)
        {
            AddReward(-0.5f);
        }
        if (score >= 20)
        {
            SetReward(5f); // expect: GA2002
            EndEpisode();
        }
    }

    public void Hit() => score += 2;
}
