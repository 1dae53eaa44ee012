using System.Collections;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterThatForages : Agent
{
    public override void OnEpisodeBegin() => transform.localPosition = new Vector3(Random.Range(-3f, 3f), 0f, 0f);

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += 0.1f * new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Urchin"))
        {
            AddReward(1f);
            other.gameObject.SetActive(false);
            StartCoroutine(GrowAgain(other.gameObject));
        }
    }

    private IEnumerator GrowAgain(GameObject urchin)
    {
        yield return new WaitForSeconds(2f);
        urchin.SetActive(true);
    }
}
