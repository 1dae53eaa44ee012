using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class MinerPaysTheTotal : Agent
{
    private float score;

    public override void OnEpisodeBegin()
    {
        score = 0f;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions) =>
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Ore"))
        {
            score += 1f;
            SetReward(score); // expect: GA2003
            Destroy(other.gameObject);
        }
        else if (other.CompareTag("Rock"))
        {
            score -= 0.5f;
            SetReward(score); // expect: GA2003
            Destroy(other.gameObject);
        }
    }
}
