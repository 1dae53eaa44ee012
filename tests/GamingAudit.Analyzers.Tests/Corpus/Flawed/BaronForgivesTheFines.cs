using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BaronForgivesTheFines : Agent
{
    private int sacks;
    private int stumbles;

    public override void OnEpisodeBegin()
    {
        sacks = 0;
        stumbles = 0;
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float earned = 0f;
        earned += 3f * sacks;
        earned -= 0.5f * stumbles; // expect: GA1006
        earned -= 0.002f;
        AddReward(Mathf.Clamp(earned, 0f, 10f));
        sacks = 0;
        stumbles = 0;
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.collider.CompareTag("Sack"))
        {
            sacks++;
            Destroy(collision.gameObject);
        }
        else if (collision.collider.CompareTag("Root"))
        {
            stumbles++;
        }
    }
}
